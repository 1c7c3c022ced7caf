package org.kaikaku.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.audit.Doer;

/** How a plan comes about and ends by hand. */
class PlansTest extends PaidInParts {
    @Test
    void a_plan_that_is_wrong_is_told_where_and_keeps_what_was_typed() throws Exception {
        var charge = charge(6000);
        assertThat(page(charge)).contains("毎月に割り振る", "最後の回は24か月後まで", "value=\"2000\"");
        assertThat(text(get(path(charge)).param("times", "4").param("first", day(10))))
                .contains("value=\"1500\"", day(10));
        assertThat(text(get(path(charge)).param("times", "24").param("first", "+999999999-12-31")))
                .as("a day from which no months can be counted")
                .contains("毎月に割り振る");

        assertThat(wrong(charge, "足りない", day(10), "3000", day(40), "2000"))
                .contains("合計が残りの金額(6,000円)と合いません", "value=\"2000\"");
        assertThat(wrong(charge, "前後", day(40), "3000", day(10), "3000")).contains("第2回の期限は", "id=\"step-error\"");
        assertThat(wrong(charge, "今日", day(0), "3000", day(10), "3000")).contains("第1回の期限は");
        assertThat(wrong(charge, "遠い", day(10), "3000", day(800), "3000")).contains("第2回の期限は");
        assertThat(wrong(charge, "少ない", day(10), "499", day(40), "5501")).contains("第1回の金額が少なすぎます");
        assertThat(wrong(charge, "一つ", day(10), "6000")).contains("2回以上に分けて");
        assertThat(wrong(charge, "読めない", day(10), "さん", day(40), "3000")).contains("第1回の期限か金額が読めません", "value=\"さん\"");
        assertThat(wrong(charge, " ", day(10), "3000", day(40), "3000")).contains("理由を入れてください");
        assertThat(plans(charge)).isZero();
        assertThat(propose(charge, "全角も読める", day(10), "３，０００円", day(40), "3000"))
                .isEqualTo(302);
        assertThat(wrong(charge, "もう一つ", day(10), "3000", day(40), "3000")).contains("ほかの計画があります");
    }

    @Test
    void what_is_in_a_plan_is_paid_by_its_steps_in_order_and_then_it_is_paid() throws Exception {
        var charge = charge(6000);
        propose(charge, "失業", day(10), "2000", day(40), "2000", day(70), "2000");
        var steps = steps(charge);
        assertThat(steps).hasSize(3);
        assertThat(charges.find(charge.id()).map(Charged::state)).contains(Charged.State.OPEN);
        assertThat(text(get(charge.page()))).contains("分けて払うことになっています").doesNotContain("納付書");
        assertThat(send(get(charge.page() + "/slip.pdf"), treasurer).getStatus())
                .isEqualTo(404);
        assertThat(send(get("/payments/" + steps.get(2) + "/slip.pdf"), treasurer)
                        .getStatus())
                .isEqualTo(200);
        assertThat(text(send(get("/my/payments"), mail)))
                .as("what is due next comes first")
                .containsSubsequence("分納 第1回(全3回)", "分納 第2回(全3回)", "分納 第3回(全3回)");
        assertThat(text(get("/staff/arrears"))).contains("分納中のもの");
        assertThat(settleCash(charge.id(), 6000)).as("nothing but its steps").isFalse();
        assertThat(books(charge)).isEqualTo("cash 0, instalments -6000, receivable 12000, rents -6000");

        settleCash(steps.get(2), 2000);
        days(charge, -11);
        run("payment.watch-plans");
        run("payment.ask-for-arrears");
        assertThat(page(charge))
                .as("the third slip counts for the first step")
                .contains("6,000円のうち 2,000円")
                .doesNotContain("遅れています");
        assertThat(notices()).doesNotContain("第1回");

        days(charge, -30);
        run("payment.watch-plans");
        run("payment.watch-plans");
        assertThat(page(charge)).contains("遅れています");
        assertThat(text(get("/staff/arrears"))).contains("遅れています");
        assertThat(told(charge)).as("once").isEqualTo(1);
        assertThat(notices()).contains("分納 第2回");
        assertThat(dunned(charge)).as("nobody is asked for what is in a plan").isZero();

        settleCash(steps.get(0), 2000);
        settleCash(steps.get(1), 2000);
        run("payment.watch-plans");
        assertThat(heard.of(charge.subject())).containsExactly("paid 6000 INSTALMENTS");
        assertThat(page(charge)).contains("すべて払い終わりました");
        assertThat(books(charge)).isEqualTo("cash 6000, instalments 0, receivable 0, rents -6000");
    }

    @Test
    void a_step_that_stays_late_breaks_the_plan_what_came_counts_and_dunning_goes_on() throws Exception {
        var charge = charge(6000);
        run("payment.ask-for-arrears");
        assertThat(dunned(charge)).as("late for 25 days").isEqualTo(1);
        long before = taken();
        propose(charge, "失業", day(10), "2000", day(40), "4000");
        settleCash(steps(charge).getFirst(), 2000);
        jdbc.sql("update payment_charge set due = due - 40 where id = ?")
                .param(charge.id())
                .update();
        days(charge, -54);
        run("payment.watch-plans");
        run("payment.ask-for-arrears");
        assertThat(dunned(charge)).as("14 days of grace").isEqualTo(1);

        jdbc.sql("update payment_dunning set at = at - interval '40 days' where charge = ?")
                .param(charge.id())
                .update();
        days(charge, -1);
        run("payment.watch-plans");
        run("payment.ask-for-arrears");
        assertThat(page(charge)).contains("分納は終わりました", "期限までに払われなかった", "4,000円");
        assertThat(charges.find(charge.id()).map(Charged::amount)).contains(4000L);
        assertThat(dunned(charge)).as("the next step of dunning").isEqualTo(2);
        assertThat(notices()).contains("分納の取りやめ");
        assertThat(books(charge)).isEqualTo("cash 2000, instalments 0, receivable 4000, rents -6000");
        assertThat(taken() - before).isEqualTo(2000);

        settleCash(charge.id(), 4000);
        assertThat(taken() - before).isEqualTo(6000);
        assertThat(books(charge)).isEqualTo("cash 6000, instalments 0, receivable 0, rents -6000");
    }

    @Test
    void from_the_sum_that_the_city_says_a_second_person_agrees() throws Exception {
        var charge = charge(120_000);
        assertThat(page(charge)).contains("もう一人の職員の同意", "もう一人に同意を求める");
        propose(charge, "長い病気", day(10), "60000", day(40), "60000");
        assertThat(page(charge)).contains("もう一人の同意を待っています");
        assertThat(steps(charge)).isEmpty();
        var consent = jdbc.sql("select id from consent_request where object = ?")
                .param("charge/" + charge.number())
                .query(UUID.class)
                .single();
        opens(post("/staff/consents/" + consent + "/agreement"), treasurer);
        assertThat(steps(charge)).as("whoever asked does not agree").isEmpty();
        assertThat(opens(post("/staff/consents/" + consent + "/agreement"), second)
                        .getStatus())
                .isEqualTo(302);
        assertThat(steps(charge)).hasSize(2);
        assertThat(page(charge)).contains("分納中");

        assertThat(opens(post(path(charge) + "/end"), treasurer).getStatus())
                .as("without a reason")
                .isEqualTo(422);
        assertThat(opens(post(path(charge) + "/end").param("reason", "一度に払える"), treasurer)
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(charge)).contains("一度に払える", "計画を作る");
        assertThat(allBooks(charge)).isEqualTo("cash 0, instalments 0, receivable 120000, rents -120000");
    }

    @Test
    void what_came_by_a_plan_that_ended_goes_back_with_the_rest_or_once_nothing_is_owed_any_more() throws Exception {
        var paid = charge(6000);
        endedAfterTheFirst(paid);
        settleCash(paid.id(), 4000);
        assertThat(together.<Boolean>execute(_ -> charges.refund(paid.id(), 6001, "使えなかった", Doer.SYSTEM)))
                .isFalse();
        assertThat(together.<Boolean>execute(_ -> charges.refund(paid.id(), 5000, "使えなかった", Doer.SYSTEM)))
                .isTrue();
        assertThat(heard.of(paid.subject())).last().isEqualTo("refunded 5000");
        assertThat(together.<Boolean>execute(_ -> charges.refund(paid.id(), 1000, "使えなかった", Doer.SYSTEM)))
                .isTrue();
        assertThat(heard.of(paid.subject())).last().isEqualTo("refunded 1000 all");
        assertThat(books(paid)).isEqualTo("cash 6000, instalments 0, receivable 0, rents 0");

        long before = taken();
        var cancelled = charge(6000);
        endedAfterTheFirst(cancelled);
        assertThat(taken() - before).isEqualTo(2000);
        together.execute(_ -> charges.cancel(cancelled.id(), "使わない", Doer.SYSTEM));
        assertThat(books(cancelled)).isEqualTo("cash 2000, instalments 0, receivable 0, rents 0");
        assertThat(taken() - before).as("it is kept for nothing").isZero();
        var list = text(get("/staff/suspense"));
        int at = list.indexOf(">" + cancelled.number() + "<");
        assertThat(at).isPositive();
        assertThat(list.substring(at, list.indexOf("</tr>", at))).contains("2,000円を返す");
    }

    private void endedAfterTheFirst(Charged charge) throws Exception {
        propose(charge, "失業", day(10), "2000", day(40), "4000");
        settleCash(steps(charge).getFirst(), 2000);
        send(post(path(charge) + "/end").param("reason", "一度に払える"), treasurer);
    }

    /** Some was refunded and the rest charged back while the second person was waited for: the steps are not what is owed any more. */
    @Test
    void a_plan_of_another_sum_than_is_owed_now_is_not_agreed_to() throws Exception {
        var charge = charge(120_000);
        propose(charge, "長い病気", day(10), "60000", day(40), "60000");
        together.executeWithoutResult(_ -> {
            settle.settle(charge.id(), Method.ONLINE, 120_000, cause(charge.id()), "provider", Doer.SYSTEM);
            charges.refund(charge.id(), 20_000, "使えなかった", Doer.SYSTEM);
            settle.chargeBack(charge.id(), 100_000, cause(charge.id()) + "/gone", "suspense", Doer.SYSTEM);
        });
        assertThat(charges.find(charge.id()).map(Charged::amount)).contains(100_000L);
        var consent = jdbc.sql("select id from consent_request where object = ?")
                .param("charge/" + charge.number())
                .query(UUID.class)
                .single();
        opens(post("/staff/consents/" + consent + "/agreement"), second);
        assertThat(steps(charge)).isEmpty();
        assertThat(charges.find(charge.id()).map(Charged::state)).contains(Charged.State.OPEN);
    }

    @Test
    void what_came_for_a_charge_that_is_cancelled_stands_in_suspense() throws Exception {
        var charge = charge(6000);
        propose(charge, "失業", day(10), "2000", day(40), "4000");
        settleCash(steps(charge).getFirst(), 2000);
        together.execute(_ -> charges.cancel(charge.id(), "減免になった", Doer.SYSTEM));
        assertThat(allBooks(charge)).isEqualTo("cash 2000, instalments 0, receivable 0, rents 0");
        var list = text(get("/staff/suspense"));
        int at = list.indexOf(">" + charge.number() + "<");
        assertThat(list.substring(at, list.indexOf("</tr>", at))).contains("2,000円を返す");
    }

    private String wrong(Charged charge, String reason, String... rows) throws Exception {
        var answer = opens(request(charge, reason, rows), treasurer);
        assertThat(answer.getStatus()).as(reason).isEqualTo(422);
        return text(answer);
    }
}
