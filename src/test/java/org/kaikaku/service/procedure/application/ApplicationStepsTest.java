package org.kaikaku.service.procedure.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.calendar.BusinessDays;
import org.kaikaku.platform.calendar.ClosedDays;
import org.kaikaku.service.procedure.application.Application.AwaitingApproval;
import org.kaikaku.service.procedure.application.Application.CorrectionAsked;
import org.kaikaku.service.procedure.application.Application.Decided;
import org.kaikaku.service.procedure.application.Application.InReview;
import org.kaikaku.service.procedure.application.Application.Received;
import org.kaikaku.service.procedure.application.Application.Withdrawn;
import org.kaikaku.service.procedure.application.CorrectionRequest.Told;
import org.kaikaku.service.procedure.application.Outcome.Done;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.application.Outcome.Refused;

class ApplicationStepsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:40:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final BusinessDays OFFICE = new BusinessDays(ClosedDays.usual());
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
    void it_goes_to_a_division_that_may_take_it_keeps_its_deadline_and_is_in_nobodys_hands_there() {
        var ticked = new InReview(header(), MIDORI, Set.of("identity"));
        var done = done(ticked.transfer(MIDORI, "shimin", Set.of("shimin"), "転入とまとめて審査するため。"));

        assertThat(done.now()).isInstanceOfSatisfying(Received.class, moved -> {
            assertThat(moved.header().division()).isEqualTo("shimin");
            assertThat(moved.header().due()).isEqualTo(header().due());
        });
        assertThat(done.what()).isEqualTo(Happening.TRANSFERRED);
        assertThat(done.note()).isEqualTo(header().division() + "\nshimin\n転入とまとめて審査するため。");
    }

    @Test
    void it_stays_where_that_division_has_it_may_not_take_it_or_nobody_says_why() {
        var received = new Received(header());
        var takers = Set.of("shimin");

        assertThat(received.transfer("", takers, "理由")).isEqualTo(new Refused(Reason.DIVISION_MISSING));
        assertThat(received.transfer(header().division(), takers, "理由")).isEqualTo(new Refused(Reason.SAME_DIVISION));
        assertThat(received.transfer("zeimu", takers, "理由")).isEqualTo(new Refused(Reason.DIVISION_MAY_NOT));
        assertThat(received.transfer("shimin", takers, " ")).isEqualTo(new Refused(Reason.REASON_MISSING));
        assertThat(inReview.transfer(TORU, "shimin", takers, "理由")).isEqualTo(new Refused(Reason.NOT_YOURS));
    }

    @Test
    void only_who_has_it_ticks_and_the_history_names_what_is_new() {
        var once = (InReview) done(inReview.tick(MIDORI, Set.of("identity"))).now();
        var again = done(once.tick(MIDORI, Set.of("identity", "bank")));

        assertThat(inReview.tick(TORU, Set.of("identity"))).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(again.note()).isEqualTo("bank");
        assertThat(((InReview) again.now()).ticked()).containsExactlyInAnyOrder("identity", "bank");
        assertThat(done(once.tick(MIDORI, Set.of())).note()).isEqualTo("-identity");
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

        assertThat(decided.ticked()).containsExactly("identity");
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
        assertThat(inReview.askCorrection(MIDORI, "", List.of(), TODAY, Told.PHONE, NOW))
                .isEqualTo(new Refused(Reason.REASON_MISSING));
        assertThat(inReview.askCorrection(MIDORI, "直してください。", List.of(), TODAY.minusDays(1), Told.PHONE, NOW))
                .isEqualTo(new Refused(Reason.DATE_PASSED));
        assertThat(inReview.askCorrection(TORU, "直してください。", List.of(), TODAY, Told.PHONE, NOW))
                .isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(done(inReview.askCorrection(MIDORI, "直してください。", List.of("bank.number"), TODAY, Told.PHONE, NOW))
                        .now())
                .isInstanceOf(CorrectionAsked.class);
    }

    @Test
    void who_has_no_page_is_written_to_or_called() {
        assertThat(inReview.askCorrection(MIDORI, "直してください。", List.of(), TODAY, null, NOW))
                .isEqualTo(new Refused(Reason.WAY_MISSING));
        assertThat(inReview.askCorrection(MIDORI, "直してください。", List.of(), TODAY, Told.PAGE, NOW))
                .isEqualTo(new Refused(Reason.WAY_MISSING));
        assertThat(done(inReview.askCorrection(MIDORI, "直してください。", List.of(), TODAY, Told.LETTER, NOW))
                        .what())
                .isEqualTo(Happening.CORRECTION_ASKED_BY_LETTER);
    }

    @Test
    void a_correction_replaces_the_facts_that_were_asked_for_and_no_other() {
        var mended = new StatedFact("bank.number", "7654321", StatedFact.Source.CORRECTION);

        assertThat(correct(asked("bank.number"), List.of(), true)).isEqualTo(new Refused(Reason.INCOMPLETE));
        assertThat(done(correct(asked("bank.number"), List.of(mended), false))
                        .now()
                        .header()
                        .facts())
                .containsExactly(new StatedFact("bank.name", "みらい銀行", StatedFact.Source.ANSWER), mended);
    }

    @Test
    void that_the_applicant_does_not_know_is_an_answer_too() {
        var unknown = new StatedFact("bank.number", null, StatedFact.Source.CORRECTION);

        assertThat(done(correct(asked("bank.number"), List.of(unknown), false))
                        .now()
                        .header()
                        .facts())
                .contains(unknown);
    }

    @Test
    void where_only_a_paper_was_asked_for_one_must_come() {
        assertThat(correct(asked(), List.of(), false)).isEqualTo(new Refused(Reason.INCOMPLETE));
        assertThat(done(correct(asked(), List.of(), true)).what()).isEqualTo(Happening.CORRECTED_BY_PHONE);
    }

    @Test
    void what_had_been_ticked_is_checked_anew_after_a_correction_but_not_where_none_came() {
        assertThat(done(correct(asked(), List.of(), true)).now().ticked()).isEmpty();
        assertThat(done(asked().resume("期限までに届かない。", OFFICE, NOW)).now().ticked())
                .containsExactly("identity");
        assertThat(asked().resume(" ", OFFICE, NOW)).isEqualTo(new Refused(Reason.REASON_MISSING));
    }

    @Test
    void the_open_days_on_which_the_applicant_was_waited_for_do_not_count() {
        var due = LocalDate.of(2026, 12, 11);
        assertThat(header().due()).isEqualTo(due);
        var tuesday = Instant.parse("2026-11-24T01:00:00Z");

        // Asked on Friday the 20th; Monday the 23rd is a holiday, so that only Tuesday was waited.
        assertThat(done(asked().resume("届かない。", OFFICE, tuesday)).now().header().due())
                .isEqualTo(LocalDate.of(2026, 12, 14));
        assertThat(done(asked().correct(List.of(), true, CorrectionWay.PAPER, OFFICE, NOW))
                        .now()
                        .header()
                        .due())
                .isEqualTo(due);
    }

    private CorrectionAsked asked(String... facts) {
        var checked = new InReview(header(), MIDORI, Set.of("identity"));
        return (CorrectionAsked) done(checked.askCorrection(MIDORI, "直してください。", List.of(facts), TODAY, Told.PHONE, NOW))
                .now();
    }

    private static Outcome correct(CorrectionAsked asked, List<StatedFact> mended, boolean paper) {
        return asked.correct(mended, paper, CorrectionWay.PHONE, OFFICE, NOW);
    }

    @Test
    void it_can_be_withdrawn_until_it_goes_to_the_chief() {
        assertThat(done(new Received(header()).withdraw("不要になった", NOW)).now()).isInstanceOf(Withdrawn.class);
        assertThat(done(inReview.withdraw("不要になった", NOW)).what()).isEqualTo(Happening.WITHDRAWN);
        assertThat(done(asked().withdrawFor("電話で申し出", NOW)).what()).isEqualTo(Happening.WITHDRAWN_FOR);
        assertThat(inReview.withdrawFor("", NOW)).isEqualTo(new Refused(Reason.REASON_MISSING));
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
                null,
                1);
    }
}
