package org.kaikaku.service.procedure.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.service.procedure.application.Application.AwaitingApproval;
import org.kaikaku.service.procedure.application.Application.CorrectionAsked;
import org.kaikaku.service.procedure.application.Application.Decided;
import org.kaikaku.service.procedure.application.Application.InReview;
import org.kaikaku.service.procedure.application.Application.Received;
import org.kaikaku.service.procedure.application.Application.Withdrawn;
import org.kaikaku.service.procedure.application.Outcome.Done;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.application.Outcome.Refused;

class ApplicationStepsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:40:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Worker MIDORI = new Worker(UUID.randomUUID(), "青葉 みどり");
    private static final Worker TORU = new Worker(UUID.randomUUID(), "川瀬 徹");
    private static final Worker CHIEF = new Worker(UUID.randomUUID(), "森下 由紀");

    private final InReview inReview = new InReview(header(), MIDORI, Set.of());
    private final AwaitingApproval awaiting =
            new AwaitingApproval(header(), MIDORI, Set.of("identity"), new Decision(true, "確認した。", MIDORI, NOW, null));

    @Test
    void whoever_claims_has_it_in_hand() {
        var done = done(new Received(header()).assign(MIDORI, true));

        assertThat(done.now()).isEqualTo(inReview);
        assertThat(done.what()).isEqualTo(Happening.CLAIMED);
    }

    @Test
    void what_somebody_has_in_hand_is_not_claimed_away_but_can_be_assigned() {
        assertThat(inReview.claim(TORU)).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(inReview.claim(MIDORI)).isEqualTo(new Refused(Reason.ALREADY_YOURS));
        assertThat(((InReview) done(inReview.assign(TORU, false)).now()).worker())
                .isEqualTo(TORU);
    }

    @Test
    void only_who_has_it_lays_it_back() {
        assertThat(inReview.release(TORU)).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(done(inReview.release(MIDORI)).now()).isEqualTo(new Received(header()));
    }

    @Test
    void only_who_has_it_ticks_and_the_history_names_what_is_new() {
        var once = (InReview) done(inReview.tick(MIDORI, Set.of("identity"))).now();
        var again = done(once.tick(MIDORI, Set.of("identity", "bank")));

        assertThat(inReview.tick(TORU, Set.of("identity"))).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(again.note()).isEqualTo("bank");
        assertThat(((InReview) again.now()).ticked()).containsExactlyInAnyOrder("identity", "bank");
    }

    @Test
    void nothing_is_granted_before_every_check_is_ticked_but_a_refusal_needs_none() {
        var needed = Set.of("identity");

        assertThat(inReview.decide(MIDORI, true, "確認した。", needed, true, NOW))
                .isEqualTo(new Refused(Reason.CHECKS_OPEN));
        assertThat(done(inReview.decide(MIDORI, false, "要件を満たさない。", needed, true, NOW))
                        .what())
                .isEqualTo(Happening.REFUSED);
    }

    @Test
    void a_decision_states_its_reason_and_comes_from_who_has_it() {
        assertThat(inReview.decide(MIDORI, true, " ", Set.of(), true, NOW))
                .isEqualTo(new Refused(Reason.REASON_MISSING));
        assertThat(inReview.decide(TORU, true, "確認した。", Set.of(), true, NOW)).isEqualTo(new Refused(Reason.NOT_YOURS));
    }

    @Test
    void who_may_not_decide_alone_proposes_to_the_chief() {
        var done = done(inReview.decide(MIDORI, true, "確認した。", Set.of(), false, NOW));

        assertThat(done.now()).isInstanceOf(AwaitingApproval.class);
        assertThat(done.what()).isEqualTo(Happening.PROPOSED);
    }

    @Test
    void the_chief_makes_a_proposal_the_decision() {
        var decided = (Decided) done(awaiting.approve(CHIEF, NOW)).now();

        assertThat(decided.decision()).isEqualTo(new Decision(true, "確認した。", CHIEF, NOW, null));
        assertThat(decided.numbered("未国第1号").decision().documentNumber()).isEqualTo("未国第1号");
    }

    @Test
    void nobody_approves_or_sends_back_their_own_proposal() {
        assertThat(awaiting.approve(MIDORI, NOW)).isEqualTo(new Refused(Reason.OWN_PROPOSAL));
        assertThat(awaiting.sendBack(MIDORI, "直す")).isEqualTo(new Refused(Reason.OWN_PROPOSAL));
    }

    @Test
    void a_proposal_goes_back_with_a_reason_and_its_ticks() {
        assertThat(awaiting.sendBack(CHIEF, "")).isEqualTo(new Refused(Reason.REASON_MISSING));
        assertThat(done(awaiting.sendBack(CHIEF, "領収書の宛名を確かめる。")).now())
                .isEqualTo(new InReview(header(), MIDORI, Set.of("identity")));
    }

    @Test
    void a_correction_says_what_and_names_a_day_to_come() {
        assertThat(inReview.askCorrection(MIDORI, "", List.of(), TODAY, NOW))
                .isEqualTo(new Refused(Reason.REASON_MISSING));
        assertThat(inReview.askCorrection(MIDORI, "直してください。", List.of(), TODAY.minusDays(1), NOW))
                .isEqualTo(new Refused(Reason.DATE_PASSED));
        assertThat(inReview.askCorrection(TORU, "直してください。", List.of(), TODAY, NOW))
                .isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(done(inReview.askCorrection(MIDORI, "直してください。", List.of("bank.number"), TODAY, NOW))
                        .now())
                .isInstanceOf(CorrectionAsked.class);
    }

    @Test
    void a_correction_replaces_the_facts_that_were_asked_for_and_no_other() {
        var asked =
                (CorrectionAsked) done(inReview.askCorrection(MIDORI, "口座番号が違います。", List.of("bank.number"), TODAY, NOW))
                        .now();
        var mended = new StatedFact("bank.number", "7654321", StatedFact.Source.CORRECTION);

        assertThat(asked.correct(List.of())).isEqualTo(new Refused(Reason.INCOMPLETE));
        assertThat(done(asked.correct(List.of(mended))).now().header().facts())
                .containsExactly(new StatedFact("bank.name", "みらい銀行", StatedFact.Source.ANSWER), mended);
    }

    @Test
    void it_can_be_withdrawn_until_it_goes_to_the_chief() {
        assertThat(done(new Received(header()).withdraw("不要になった", NOW)).now()).isInstanceOf(Withdrawn.class);
        assertThat(done(inReview.withdraw("不要になった", NOW)).what()).isEqualTo(Happening.WITHDRAWN);
    }

    private static Done done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return (Done) outcome;
    }

    private static Header header() {
        return new Header(
                UUID.nameUUIDFromBytes(new byte[] {1}),
                new Receipt(8, 1482),
                UUID.nameUUIDFromBytes(new byte[] {2}),
                "bereavement",
                "kokuho-sosaihi",
                1,
                TODAY,
                0,
                "hoken-nenkin",
                Header.Channel.ONLINE,
                null,
                null,
                null,
                "未来 花子",
                "ミライ ハナコ",
                List.of(
                        new StatedFact("bank.name", "みらい銀行", StatedFact.Source.ANSWER),
                        new StatedFact("bank.number", "1234567", StatedFact.Source.ANSWER)),
                NOW,
                TODAY.plusDays(21),
                1);
    }
}
