package org.kaikaku.service.procedure.counter.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.service.procedure.application.Header.Channel;
import org.kaikaku.service.procedure.counter.visit.Identification.Bereaved;
import org.kaikaku.service.procedure.counter.visit.Identification.Gap;
import org.kaikaku.service.procedure.counter.visit.Identification.Mandate;
import org.kaikaku.service.procedure.counter.visit.Identification.Proxy;
import org.kaikaku.service.procedure.counter.visit.Visit.Confirmation;
import org.kaikaku.service.procedure.counter.visit.Visit.InProgress;
import org.kaikaku.service.procedure.counter.visit.Visit.LinkPermission;
import org.kaikaku.service.procedure.counter.visit.Visit.LinkPermission.Why;

class VisitTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final UUID CLERK = UUID.randomUUID();
    private static final Identification SELF = new Identification(Proof.MYNUMBER_CARD, "", null, null);

    @Test
    void a_visit_does_not_begin_before_the_person_is_identified() {
        var unseen = new Identification(null, "", null, null);

        assertThat(unseen.gaps()).containsExactly(Gap.PROOF);
        assertThatIllegalArgumentException().isThrownBy(() -> visit("1", unseen, Channel.COUNTER));
    }

    @Test
    void another_document_is_named() {
        assertThat(new Identification(Proof.OTHER, " ", null, null).gaps()).containsExactly(Gap.OTHER);
        assertThat(new Identification(Proof.OTHER, "障害者手帳", null, null).gaps()).isEmpty();
    }

    @Test
    void a_proxy_says_who_they_are_and_what_entitles_them() {
        assertThat(proxy("", "", null).gaps()).containsExactly(Gap.PROXY_NAME, Gap.PROXY_RELATIONSHIP, Gap.MANDATE);
        assertThat(proxy("山田 太郎", "友人", Mandate.LETTER).gaps()).isEmpty();
    }

    @Test
    void the_bereaved_say_how_they_stand_to_the_one_who_died() {
        var unsaid = new Identification(Proof.MYNUMBER_CARD, "", null, new Bereaved("", true, true));

        assertThat(unsaid.gaps()).containsExactly(Gap.STANDING);
    }

    @Test
    void a_link_code_goes_to_the_person_who_was_seen() {
        assertThat(visit("1", SELF, Channel.COUNTER).linkCode(TODAY)).isEqualTo(new LinkPermission.Allowed("1"));
        assertThat(visit(null, SELF, Channel.COUNTER).linkCode(TODAY))
                .isEqualTo(new LinkPermission.Refused(Why.NOT_IN_REGISTER));
        assertThat(visit("1", Identification.OF_PAPER, Channel.PAPER).linkCode(TODAY))
                .isEqualTo(new LinkPermission.Refused(Why.NOT_SEEN));
    }

    @Test
    void a_link_code_is_given_on_the_day_of_the_visit_and_while_it_lasts() {
        var visit = visit("1", SELF, Channel.COUNTER);
        var notNow = new LinkPermission.Refused(Why.NOT_NOW);

        assertThat(visit.linkCode(TODAY.plusDays(1))).isEqualTo(notNow);
        assertThat(visit.end(NOW).linkCode(TODAY)).isEqualTo(notNow);
    }

    @ParameterizedTest
    @EnumSource(Mandate.class)
    void of_proxies_only_whom_the_law_puts_in_the_persons_place_gets_a_link_code(Mandate mandate) {
        var permission =
                visit("1", proxy("山田 太郎", "長男", mandate), Channel.COUNTER).linkCode(TODAY);

        assertThat(permission)
                .isEqualTo(
                        mandate == Mandate.LEGAL
                                ? new LinkPermission.Allowed("1")
                                : new LinkPermission.Refused(Why.BY_PROXY));
    }

    @Test
    void what_came_on_paper_was_confirmed_on_paper_whatever_a_form_says() {
        var bundle = UUID.randomUUID();

        assertThat(visit("1", Identification.OF_PAPER, Channel.PAPER)
                        .confirm(bundle, Confirmation.ON_SCREEN, List.of(), NOW)
                        .submitted())
                .isEqualTo(new Visit.Submitted(bundle, Confirmation.ON_PAPER, java.util.Set.of()));
        assertThat(visit("1", SELF, Channel.COUNTER)
                        .note("筆談で")
                        .confirm(bundle, Confirmation.BY_SIGNATURE, List.of(), NOW)
                        .memo())
                .isEqualTo("筆談で");
    }

    @Test
    void reception_of_the_division_may_take_a_visit_over_and_nobody_else() {
        var opening = visit("1", SELF, Channel.COUNTER).opening();

        assertThat(opening.mayBeSeenBy(staff(CLERK, Role.RECEPTION, "kaigo"))).isTrue();
        assertThat(opening.mayBeSeenBy(staff(UUID.randomUUID(), Role.RECEPTION, "shimin")))
                .isTrue();
        assertThat(opening.mayBeSeenBy(staff(UUID.randomUUID(), Role.RECEPTION, "kaigo")))
                .isFalse();
        assertThat(opening.mayBeSeenBy(staff(CLERK, Role.CASE_WORKER, "shimin")))
                .isFalse();
    }

    private static Identification proxy(String name, String relationship, @Nullable Mandate mandate) {
        return new Identification(Proof.DRIVING_LICENCE, "", new Proxy(name, relationship, mandate), null);
    }

    private static InProgress visit(@Nullable String person, Identification identification, Channel channel) {
        var opening = new Opening(
                UUID.randomUUID(),
                new Opening.Clerk(CLERK, "川瀬 徹"),
                "shimin",
                channel,
                person,
                "未来 花子",
                identification,
                "bereavement",
                UUID.randomUUID(),
                List.of(),
                NOW);
        return new InProgress(opening, "", 1);
    }

    private static Actor staff(UUID account, Role role, String division) {
        return new Actor(account, true, "職員", null, division, List.of(new Assignment(role, division)));
    }
}
