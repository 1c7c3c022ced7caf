package org.kaikaku.service.procedure.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.service.procedure.delivery.Delivery.About;
import org.kaikaku.service.procedure.delivery.Delivery.Accepted;
import org.kaikaku.service.procedure.delivery.Delivery.Answered.Nothing;
import org.kaikaku.service.procedure.delivery.Delivery.Answered.Now;
import org.kaikaku.service.procedure.delivery.Delivery.Answered.Why;
import org.kaikaku.service.procedure.delivery.Delivery.Rejected;
import org.kaikaku.service.procedure.delivery.Delivery.Sent;
import org.kaikaku.service.procedure.delivery.Delivery.Step.Done;
import org.kaikaku.service.procedure.delivery.Delivery.Step.Reason;
import org.kaikaku.service.procedure.delivery.Delivery.Step.Refused;
import org.kaikaku.service.procedure.delivery.Delivery.Waiting;
import org.kaikaku.service.procedure.delivery.Delivery.Withdrawing;
import org.kaikaku.service.procedure.delivery.Delivery.Withdrawn;

class DeliveryStepsTest {
    private static final UUID BATCH = UUID.randomUUID();
    private static final About ABOUT = new About(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "R8-000001-0",
            "kokuho-sosaihi",
            1,
            LocalDate.of(2026, 11, 20),
            "kokuho",
            "hoken-nenkin",
            Map.of("支店", "本店"),
            1);

    @Test
    void what_waits_goes_out_with_a_batch_or_by_hand() {
        assertThat(new Waiting(ABOUT).send(BATCH)).isEqualTo(new Sent(ABOUT, BATCH));
        assertThat(new Waiting(ABOUT).hold("長すぎる")).isEqualTo(new Rejected(ABOUT, null, "長すぎる"));
        assertThat(new Waiting(ABOUT).enter()).isEqualTo(new Done(new Accepted(ABOUT, null)));
    }

    @Test
    void what_was_sent_is_accepted_or_rejected_with_a_reason() {
        var sent = new Sent(ABOUT, BATCH);

        assertThat(sent.accept()).isEqualTo(new Done(new Accepted(ABOUT, BATCH)));
        assertThat(sent.reject(" ")).isEqualTo(new Refused(Reason.REASON_MISSING));
        assertThat(sent.reject("宛名番号がない")).isEqualTo(new Done(new Rejected(ABOUT, BATCH, "宛名番号がない")));
    }

    @Test
    void what_was_rejected_waits_again_with_all_that_was_ever_mended() {
        var step = (Done) new Rejected(ABOUT, BATCH, "宛名番号がない").mend(Map.of("宛名番号", "90000012"));

        assertThat(step.now()).isInstanceOf(Waiting.class);
        assertThat(step.now().about().mended()).containsOnly(Map.entry("支店", "本店"), Map.entry("宛名番号", "90000012"));
    }

    @Test
    void what_is_withdrawn_is_told_only_to_whom_it_went() {
        assertThat(new Waiting(ABOUT).withdraw(" ")).isEqualTo(new Refused(Reason.REASON_MISSING));
        assertThat(new Waiting(ABOUT).withdraw("誤り")).isEqualTo(new Done(new Withdrawn(ABOUT, null, "誤り")));
        assertThat(new Rejected(ABOUT, BATCH, "なし").withdraw("誤り"))
                .isEqualTo(new Done(new Withdrawn(ABOUT, BATCH, "誤り")));
        assertThat(new Sent(ABOUT, BATCH).withdraw("誤り")).isEqualTo(new Done(new Withdrawing(ABOUT, BATCH, "誤り")));
        assertThat(new Accepted(ABOUT, null).withdraw("誤り")).isEqualTo(new Done(new Withdrawing(ABOUT, null, "誤り")));

        var next = UUID.randomUUID();
        var recalled = new Withdrawing(ABOUT, BATCH, "誤り").send(next);
        assertThat(recalled.accept()).isEqualTo(new Done(new Withdrawn(ABOUT, next, "誤り")));
        assertThat(recalled.reject("処理中")).isEqualTo(new Done(new Withdrawing(ABOUT, null, "処理中")));
        assertThat(new Withdrawing(ABOUT, BATCH, "誤り").enter()).isEqualTo(new Done(new Withdrawn(ABOUT, BATCH, "誤り")));
    }

    @Test
    void an_answer_that_comes_late_settles_a_withdrawal_rightly() {
        var withdrawing = new Withdrawing(ABOUT, BATCH, "誤り");
        assertThat(withdrawing.answer(BATCH, true, "")).as("they have it").isEqualTo(new Nothing(Why.ALREADY));
        assertThat(withdrawing.answer(BATCH, false, "なし"))
                .as("they never took it")
                .isEqualTo(new Now(new Withdrawn(ABOUT, BATCH, "誤り"), false));
        var next = UUID.randomUUID();
        assertThat(withdrawing.send(next).answer(next, true, ""))
                .isEqualTo(new Now(new Withdrawn(ABOUT, next, "誤り"), true));
        var refused = withdrawing.send(next).answer(next, false, "処理中");
        assertThat(refused).isEqualTo(new Now(new Withdrawing(ABOUT, null, "処理中"), false));
        assertThat(((Now) refused).delivery().answer(next, false, "処理中"))
                .as("the same line twice")
                .isEqualTo(new Nothing(Why.MOVED));
        assertThat(withdrawing.send(next).answer(BATCH, false, "なし")).isEqualTo(new Nothing(Why.MOVED));
    }

    @Test
    void a_line_of_a_result_file_settles_what_went_out_with_its_batch_and_nothing_else() {
        assertThat(new Sent(ABOUT, BATCH).answer(BATCH, true, "")).isEqualTo(new Now(new Accepted(ABOUT, BATCH), true));
        assertThat(new Sent(ABOUT, BATCH).answer(BATCH, false, "なし"))
                .isEqualTo(new Now(new Rejected(ABOUT, BATCH, "なし"), false));
        assertThat(new Accepted(ABOUT, BATCH).answer(BATCH, true, "")).isEqualTo(new Nothing(Why.ALREADY));
        assertThat(new Accepted(ABOUT, BATCH).answer(BATCH, false, "なし")).isEqualTo(new Nothing(Why.CONTRADICTS));
        assertThat(new Rejected(ABOUT, BATCH, "なし").answer(BATCH, false, "なし")).isEqualTo(new Nothing(Why.ALREADY));
        assertThat(new Waiting(ABOUT).answer(BATCH, false, "なし")).isEqualTo(new Nothing(Why.MOVED));
        assertThat(new Sent(ABOUT, UUID.randomUUID()).answer(BATCH, false, "なし"))
                .isEqualTo(new Nothing(Why.MOVED));
        assertThat(new Accepted(ABOUT, null).answer(BATCH, true, "")).isEqualTo(new Nothing(Why.MOVED));
    }
}
