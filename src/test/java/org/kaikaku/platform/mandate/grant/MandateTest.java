package org.kaikaku.platform.mandate.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Power;
import org.kaikaku.platform.identity.Scope;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.mandate.kind.Kind;

class MandateTest {
    private static final Instant NOW = Instant.parse("2026-11-28T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final UUID GIVER = new UUID(0, 1);
    private static final UUID DAUGHTER = new UUID(0, 2);
    private static final Scope ALL = new Scope(Set.of(Scope.EVERY), Set.of(), Set.of(Power.APPLY));

    @Test
    void given_online_it_is_in_force_once_both_have_said_so() {
        var taken = done(offered(new Origin.Online(GIVER)).take(proxy(DAUGHTER, null), NOW));

        assertThat(taken).isInstanceOf(Mandate.Taken.class);
        assertThat(((Mandate.Taken) taken).confirm(NOW).holds(TODAY)).isTrue();
    }

    @Test
    void recorded_by_a_clerk_it_is_in_force_once_the_proxy_has_it() {
        var origin = new Origin.Counter(new UUID(0, 9), "川瀬 徹", "shimin", "letter", "", TODAY);

        assertThat(done(offered(origin).take(proxy(DAUGHTER, null), NOW))).isInstanceOf(Mandate.InForce.class);
    }

    @Test
    void nobody_acts_for_themselves_with_this_account_or_another() {
        var offered = offered(new Origin.Online(GIVER));

        assertThat(offered.take(proxy(GIVER, null), NOW)).isEqualTo(new Outcome.Refused(Refusal.ONESELF));
        assertThat(offered.take(proxy(DAUGHTER, "70000012"), NOW)).isEqualTo(new Outcome.Refused(Refusal.ONESELF));
    }

    @Test
    void a_code_that_has_lapsed_is_as_good_as_none() {
        var late = NOW.plus(Duration.ofDays(8));

        assertThat(offered(new Origin.Online(GIVER)).take(proxy(DAUGHTER, null), late))
                .isEqualTo(new Outcome.Refused(Refusal.CODE));
    }

    @Test
    void it_holds_on_its_first_and_its_last_day_and_on_no_day_beside() {
        var held = new Mandate.InForce(terms(new Origin.Online(GIVER)), proxy(DAUGHTER, null), NOW, 1);

        assertThat(held.holds(TODAY)).isTrue();
        assertThat(held.holds(TODAY.plusDays(30))).isTrue();
        assertThat(held.holds(TODAY.minusDays(1))).isFalse();
        assertThat(held.holds(TODAY.plusDays(31))).isFalse();
    }

    @Test
    void a_term_is_no_longer_than_the_kind_allows_and_not_over_before_it_begins() {
        assertThat(Wish.term(kind(12, null, Set.of()), TODAY, TODAY.plusMonths(12), TODAY, null))
                .isEmpty();
        assertThat(Wish.term(
                        kind(12, null, Set.of()), TODAY, TODAY.plusMonths(12).plusDays(1), TODAY, null))
                .contains(Refusal.TOO_LONG);
        assertThat(Wish.term(kind(12, null, Set.of()), TODAY, TODAY.minusDays(1), TODAY, null))
                .contains(Refusal.BACKWARDS);
    }

    @Test
    void a_parent_acts_until_the_day_before_the_child_comes_of_age() {
        var born = TODAY.minusYears(17);
        var ofAge = born.plusYears(18);

        assertThat(Wish.term(kind(216, 18, Set.of()), TODAY, ofAge.minusDays(1), TODAY, born))
                .isEmpty();
        assertThat(Wish.term(kind(216, 18, Set.of()), TODAY, ofAge, TODAY, born))
                .contains(Refusal.TOO_OLD);
        assertThat(Wish.term(kind(216, 18, Set.of()), TODAY, TODAY, TODAY, null))
                .contains(Refusal.TOO_OLD);
    }

    @Test
    void what_the_kind_never_covers_cannot_be_all_that_is_given() {
        var only = new Scope(Set.of(), Set.of("shien-sochi"), Set.of(Power.APPLY));

        assertThat(wish(only).wrong(kind(12, null, Set.of("shien-sochi")), TODAY, null))
                .contains(Refusal.NOTHING_LEFT);
        assertThat(wish(new Scope(Set.of("birth"), Set.of(), Set.of())).wrong(kind(12, null, Set.of()), TODAY, null))
                .contains(Refusal.NO_SCOPE);
        assertThat(wish(ALL).wrong(kind(12, null, Set.of("shien-sochi")), TODAY, null))
                .isEmpty();
    }

    @Test
    void who_applies_sees_what_they_applied_for_and_receives_only_what_was_given() {
        assertThat(ALL.covers(Power.LOOK, "birth", "x")).isTrue();
        assertThat(ALL.covers(Power.RECEIVE, "birth", "x")).isFalse();
        var one = new Scope(Set.of(), Set.of("x"), Set.of(Power.APPLY));
        assertThat(one.covers(Power.APPLY, "birth", "x")).isTrue();
        assertThat(one.covers(Power.APPLY, "birth", "y")).isFalse();
    }

    private static Wish wish(Scope scope) {
        return new Wish("family", scope, TODAY, TODAY.plusDays(30), "", "", "");
    }

    private static Kind kind(int months, @Nullable Integer age, Set<String> never) {
        var name = Text.same("家族");
        return new Kind("family", name, name, "民法99条", false, true, months, age, List.of(), List.of(), never);
    }

    private static Mandate.Offered offered(Origin origin) {
        return new Mandate.Offered(terms(origin), "hash", NOW.plus(Duration.ofDays(7)), 1);
    }

    private static Terms terms(Origin origin) {
        return new Terms(
                new UUID(1, 1),
                new Principal.Person("70000012", "未来 花子"),
                "family",
                ALL,
                TODAY,
                TODAY.plusDays(30),
                origin,
                "",
                "",
                "",
                NOW);
    }

    private static Proxy proxy(UUID account, @Nullable String person) {
        return new Proxy(account, "未来 さくら", person, "", "");
    }

    private static Mandate done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).mandate();
    }
}
