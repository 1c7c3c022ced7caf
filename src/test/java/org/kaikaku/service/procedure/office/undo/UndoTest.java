package org.kaikaku.service.procedure.office.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.kaikaku.platform.audit.Sights.OF_A_TEST;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.audit.JournalReader;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Application.CorrectionAsked;
import org.kaikaku.service.procedure.application.Application.Decided;
import org.kaikaku.service.procedure.application.Application.InReview;
import org.kaikaku.service.procedure.application.Application.Received;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Applications.ChangedMeanwhile;
import org.kaikaku.service.procedure.application.CorrectionRequest.Told;
import org.kaikaku.service.procedure.application.Happening;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.application.Outcome.Refused;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.application.Receipt;
import org.kaikaku.service.procedure.office.LetLeave;
import org.kaikaku.service.procedure.office.Submitted;
import org.kaikaku.service.procedure.office.allotment.ClaimApplication;
import org.kaikaku.service.procedure.office.correction.AskCorrection;
import org.kaikaku.service.procedure.office.decision.Decisions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has not left the house can be taken back; what has, never. */
@HouseTest
class UndoTest {
    @Autowired
    Submitted submitted;

    @Autowired
    Decisions decisions;

    @Autowired
    ClaimApplication claim;

    @Autowired
    AskCorrection correction;

    @Autowired
    UndoStep undo;

    @Autowired
    SendNow send;

    @Autowired
    LetLeave leave;

    @Autowired
    Applications applications;

    @Autowired
    Papers papers;

    @Autowired
    JournalReader journal;

    @Autowired
    JdbcClient jdbc;

    private final Actor clerk = Submitted.clerk("青葉 みどり");

    @Test
    void a_decision_waits_and_taken_back_leaves_the_case_as_it_was_and_its_number_void() {
        var person = UUID.randomUUID().toString();
        var receipt =
                decisions.held(submitted.one(Submitted.NOTICE, "取消 一", "トリケシ イチ", person, Submitted.facts()), clerk);
        var decided = (Decided) get(receipt);
        var number = decided.decision().documentNumber();
        assertThat(applications.outside(decided)).get().isInstanceOf(InReview.class);
        assertThat(delivered(receipt)).isZero();
        assertThat(papers.of(decided.header().id())).isEmpty();

        assertThat(undo.undo(receipt, 4, " ", clerk)).isEqualTo(new Refused(Reason.REASON_MISSING));
        assertThat(undo.undo(receipt, 4, "別の人の申請だった。", clerk)).isInstanceOf(Outcome.Done.class);

        assertThat(get(receipt)).isInstanceOfSatisfying(InReview.class, review -> {
            assertThat(review.ticked()).containsExactlyInAnyOrder("identity", "death", "card");
            assertThat(review.worker().name()).isEqualTo("青葉 みどり");
        });
        assertThat(jdbc.sql("select number || ' ' || reason from document_void where number = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly(number + " 別の人の申請だった。");
        assertThat(applications.history(decided.header().id()))
                .extracting(Applications.Line::what)
                .endsWith(Happening.GRANTED, Happening.UNDONE);
        assertThat(journal.aboutPerson(person, null, 20).lines())
                .extracting(org.kaikaku.platform.audit.JournalLine::purpose)
                .contains("申請の決定", "直前の操作の取消し");
        assertThat(leave.leave(receipt(receipt))).isFalse();
        assertThat(delivered(receipt)).isZero();
    }

    @Test
    void what_has_gone_out_cannot_be_taken_back_and_nobody_elses_step_can() {
        var receipt = decisions.held(submitted.one(Submitted.NOTICE, "取消 二"), clerk);

        assertThat(undo.undo(receipt, 4, "まちがい。", Submitted.clerk("川瀬 徹")))
                .isEqualTo(new Refused(Reason.NOT_YOUR_STEP));
        assertThat(send.send(receipt, 4, clerk)).isInstanceOf(Outcome.Done.class);
        assertThat(delivered(receipt)).isEqualTo(1);
        assertThat(undo.undo(receipt, 5, "まちがい。", clerk)).isEqualTo(new Refused(Reason.TOO_LATE));
        assertThat(send.send(receipt, 5, clerk)).isEqualTo(new Refused(Reason.TOO_LATE));
    }

    @Test
    void when_the_time_is_over_it_cannot_be_taken_back_though_it_still_waits() {
        var receipt = decisions.held(submitted.one(Submitted.NOTICE, "取消 三"), clerk);
        jdbc.sql("update procedure_last_step set until = at where application = ?")
                .param(get(receipt).header().id())
                .update();

        assertThat(undo.undo(receipt, 4, "まちがい。", clerk)).isEqualTo(new Refused(Reason.TOO_LATE));
    }

    @Test
    void a_correction_asked_is_not_seen_before_it_goes_out_and_asked_by_telephone_stays_asked() {
        var online = submitted.one(Submitted.NOTICE, "取消 四");
        claim.claim(online, 1, clerk);
        ask(online, null);
        assertThat(applications.outside(get(online))).get().isInstanceOf(InReview.class);
        assertThat(undo.undo(online, 3, "", clerk)).isInstanceOf(Outcome.Done.class);
        assertThat(get(online)).isInstanceOf(InReview.class);

        var called = submitted.atCounter(Submitted.NOTICE, "取消 五");
        claim.claim(called, 1, clerk);
        ask(called, Told.PHONE);
        assertThat(undo.undo(called, 3, "", clerk)).isEqualTo(new Refused(Reason.TOO_LATE));
        assertThat(get(called)).isInstanceOf(CorrectionAsked.class);
    }

    @Test
    void a_claim_is_taken_back_once_and_not_after_somebody_has_gone_on() {
        var receipt = submitted.one(Submitted.NOTICE, "取消 六");
        claim.claim(receipt, 1, clerk);

        assertThat(undo.undo(receipt, 2, "", clerk)).isInstanceOf(Outcome.Done.class);
        assertThat(get(receipt)).isInstanceOf(Received.class);
        assertThat(undo.undo(receipt, 3, "", clerk)).isEqualTo(new Refused(Reason.TOO_LATE));
        assertThat(catchThrowable(() -> undo.undo(receipt, 2, "", clerk))).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void taken_back_in_one_window_and_let_out_in_another_at_the_same_moment_only_one_happens() throws Exception {
        for (int i = 0; i < 8; i++) {
            var receipt = decisions.held(submitted.one(Submitted.NOTICE, "同時 " + i), clerk);
            var ready = new CountDownLatch(3);
            var happened = new ArrayList<Future<Boolean>>();
            try (var windows = Executors.newFixedThreadPool(3)) {
                happened.add(windows.submit(
                        () -> at(ready, () -> undo.undo(receipt, 4, "まちがい。", clerk) instanceof Outcome.Done)));
                happened.add(windows.submit(
                        () -> at(ready, () -> undo.undo(receipt, 4, "まちがい。", clerk) instanceof Outcome.Done)));
                happened.add(windows.submit(() -> at(ready, () -> leave.leave(receipt(receipt)))));
            }
            int done = 0;
            for (var one : happened) {
                done += one.get() ? 1 : 0;
            }

            assertThat(done).isEqualTo(1);
            boolean out = get(receipt) instanceof Decided;
            assertThat(happened.get(2).get()).isEqualTo(out);
            assertThat(delivered(receipt)).isEqualTo(out ? 1 : 0);
        }
    }

    private static boolean at(CountDownLatch ready, java.util.concurrent.Callable<Boolean> step) throws Exception {
        ready.countDown();
        ready.await();
        try {
            return step.call();
        } catch (ChangedMeanwhile e) {
            return false;
        }
    }

    private void ask(String receipt, @org.jspecify.annotations.Nullable Told told) {
        assertThat(correction.ask(
                        receipt,
                        2,
                        "領収書を見せてください。",
                        List.of(),
                        LocalDate.now(org.kaikaku.platform.city.City.ZONE),
                        told,
                        clerk))
                .isInstanceOf(Outcome.Done.class);
    }

    private int delivered(String receipt) {
        return jdbc.sql("select count(*) from procedure_delivery where receipt = ?")
                .param(receipt)
                .query(Integer.class)
                .single();
    }

    private Application get(String receipt) {
        return applications.get(receipt(receipt), OF_A_TEST);
    }

    private static Receipt receipt(String receipt) {
        return Receipt.parse(receipt).orElseThrow();
    }
}
