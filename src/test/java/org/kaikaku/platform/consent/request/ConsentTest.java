package org.kaikaku.platform.consent.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.consent.ConsentRequest;
import org.kaikaku.platform.consent.request.Consent.Decision;
import org.kaikaku.platform.consent.request.Consent.Denial;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.language.Text;

class ConsentTest {
    private static final LocalDate LAST = LocalDate.of(2026, 12, 11);
    /** The last minute of that day in this country. */
    private static final Instant NOW = Instant.parse("2026-12-11T14:59:00Z");

    private final Actor asker = chief("shimin");
    private final Actor other = chief("shimin");

    @Test
    void another_who_may_agrees() {
        var decision = waiting(null).agree(other, _ -> false, _ -> false, NOW);

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted -> assertThat(accepted.settled())
                                .isInstanceOfSatisfying(
                                        Consent.Given.class,
                                        given -> assertThat(given.by()).isEqualTo(other.doer())));
    }

    @Test
    void who_asked_never_agrees_by_whatever_account() {
        assertThat(waiting(null).agree(asker, _ -> false, _ -> false, NOW))
                .isEqualTo(new Decision.Denied(Denial.SAME_PERSON));
        assertThat(waiting(null).agree(other, asker.account()::equals, _ -> false, NOW))
                .isEqualTo(new Decision.Denied(Denial.SAME_PERSON));
        assertThat(waiting(null).refuse(other, asker.account()::equals, _ -> false, "なぜなら", NOW))
                .isEqualTo(new Decision.Denied(Denial.SAME_PERSON));
    }

    @Test
    void who_stands_in_for_the_asker_neither_agrees_nor_refuses() {
        assertThat(waiting(null).agree(other, _ -> false, asker.account()::equals, NOW))
                .isEqualTo(new Decision.Denied(Denial.STANDS_IN));
        assertThat(waiting(null).refuse(other, _ -> false, asker.account()::equals, "なぜなら", NOW))
                .isEqualTo(new Decision.Denied(Denial.STANDS_IN));
    }

    @Test
    void whose_good_it_is_does_not_agree() {
        assertThat(waiting(other.account()).agree(other, _ -> false, _ -> false, NOW))
                .isEqualTo(new Decision.Denied(Denial.BENEFITS));
    }

    @Test
    void whose_good_it_is_does_not_agree_by_another_account_either() {
        var good = UUID.randomUUID();
        assertThat(waiting(good).agree(other, good::equals, _ -> false, NOW))
                .isEqualTo(new Decision.Denied(Denial.BENEFITS));
        assertThat(waiting(good).agree(other, _ -> false, _ -> false, NOW)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void who_has_the_right_elsewhere_does_not_agree() {
        assertThat(waiting(null).agree(chief("zeimu"), _ -> false, _ -> false, NOW))
                .isEqualTo(new Decision.Denied(Denial.NOT_ENTITLED));
        assertThat(waiting(null).agree(chief("*"), _ -> false, _ -> false, NOW)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void the_last_day_counts_in_full_and_no_longer() {
        assertThat(waiting(null).agree(other, _ -> false, _ -> false, NOW)).isInstanceOf(Decision.Accepted.class);
        assertThat(waiting(null).agree(other, _ -> false, _ -> false, NOW.plusSeconds(60)))
                .isEqualTo(new Decision.Denied(Denial.TOO_LATE));
    }

    @Test
    void who_refuses_says_why() {
        assertThat(waiting(null).refuse(other, _ -> false, _ -> false, " ", NOW))
                .isEqualTo(new Decision.Denied(Denial.NO_REASON));
        assertThat(waiting(null).refuse(other, _ -> false, _ -> false, "早すぎる", NOW))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void only_who_asked_withdraws() {
        assertThat(waiting(null).withdraw(other, NOW)).isEqualTo(new Decision.Denied(Denial.NOT_ENTITLED));
        assertThat(waiting(null).withdraw(asker, NOW)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void nobody_asks_without_a_reason() {
        assertThatThrownBy(() -> new ConsentRequest(
                        "test.act", "thing/1", null, Text.same("x"), " ", Map.of(), Right.DECIDE, "shimin", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Consent.Waiting waiting(@Nullable UUID beneficiary) {
        var request = new ConsentRequest(
                "test.act", "thing/1", null, Text.same("する"), "必要なため", Map.of(), Right.DECIDE, "shimin", beneficiary);
        return new Consent.Waiting(
                new Consent.Asked(UUID.randomUUID(), request, asker.doer(), NOW.minusSeconds(3600), LAST));
    }

    private static Actor chief(String division) {
        return new Actor(UUID.randomUUID(), true, "課長", null, division, List.of(new Assignment(Role.CHIEF, division)));
    }
}
