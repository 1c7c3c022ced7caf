package org.kaikaku.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.calendar.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;

/** Plans that are kept, broken and taken back, with what the books say. */
class KeptPlansTest extends PaidInParts {
    @Autowired
    Takings takings;

    @Test
    void what_is_in_a_plan_is_paid_by_its_steps_in_order_and_then_it_is_paid() throws Exception {
        var charge = charge(6000);
        propose(charge, "失業", day(10), "2000", day(40), "2000", day(70), "2000");
        var steps = steps(charge);
        assertThat(steps).hasSize(3);
        assertThat(charges.find(charge.id()).map(Charged::state)).contains(Charged.State.OPEN);
        assertThat(text(get(charge.page()))).contains("分けて払うことになっています").doesNotContain("納付書");
        assertThat(opens(get(charge.page() + "/slip.pdf"), treasurer).getStatus())
                .isEqualTo(404);
        assertThat(opens(get("/payments/" + steps.get(2) + "/slip.pdf"), treasurer)
                        .getStatus())
                .isEqualTo(200);
        assertThat(text(opens(get("/my/payments"), mail)))
                .as("what is due next comes first")
                .containsSubsequence("分納 第1回(全3回)", "このあとの2回 4,000円", "分納 第2回(全3回)", "分納 第3回(全3回)");
        assertThat(text(get("/staff/arrears"))).contains("分納中のもの");
        assertThat(settleCash(charge.id(), 6000)).as("nothing but its steps").isFalse();
        assertThat(allBooks(charge)).isEqualTo("cash 0, instalments -6000, receivable 12000, rents -6000");

        settleCash(steps.get(2), 2000);
        days(charge, -11);
        run("payment.watch-plans");
        run("payment.ask-for-arrears");
        assertThat(page(charge))
                .as("the third slip counts for the first step")
                .contains("6,000円のうち 2,000円")
                .doesNotContain("遅れています");
        assertThat(notices()).doesNotContain("第1回");
        assertThat(text(opens(get("/my/payments"), mail)))
                .as("its day is over, and it is not late")
                .contains("第1回", "このあとの1回 2,000円")
                .doesNotContain("過ぎました");

        days(charge, -30);
        run("payment.watch-plans");
        run("payment.watch-plans");
        assertThat(page(charge)).contains("遅れています");
        assertThat(text(get("/staff/arrears"))).contains("遅れています");
        assertThat(told(charge)).as("once").isEqualTo(1);
        assertThat(text(opens(get("/my/payments"), mail))).contains("期限を1日過ぎました");
        assertThat(notices()).contains("分納 第2回");
        assertThat(dunned(charge)).as("nobody is asked for what is in a plan").isZero();

        settleCash(steps.get(0), 2000);
        settleCash(steps.get(1), 2000);
        run("payment.watch-plans");
        assertThat(heard.of(charge.subject())).containsExactly("paid 6000 INSTALMENTS");
        assertThat(page(charge)).contains("すべて払い終わりました");
        assertThat(allBooks(charge)).isEqualTo("cash 6000, instalments 0, receivable 0, rents -6000");
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
        assertThat(allBooks(charge)).isEqualTo("cash 2000, instalments 0, receivable 4000, rents -6000");
        assertThat(taken() - before).isEqualTo(2000);

        settleCash(charge.id(), 4000);
        assertThat(taken() - before).isEqualTo(6000);
        assertThat(allBooks(charge)).isEqualTo("cash 6000, instalments 0, receivable 0, rents -6000");
    }

    /** The charge cannot go back into its plan, of which something was refunded; so the step is asked for by itself. */
    @Test
    void a_step_that_is_taken_back_after_a_refund_is_asked_for_by_itself() throws Exception {
        var charge = charge(6000);
        propose(charge, "失業", day(10), "2000", day(40), "4000");
        for (var step : steps(charge)) {
            settleCash(step, charges.find(step).orElseThrow().amount());
        }
        run("payment.watch-plans");
        together.execute(_ -> charges.refund(charge.id(), 1000, "使えなかった", Doer.SYSTEM));
        var last = steps(charge).getLast();
        together.execute(_ -> settle.unsettle(last, cause(last), Doer.SYSTEM));
        days(charge, -80);
        run("payment.watch-plans");
        run("payment.ask-for-arrears");
        assertThat(text(get("/staff/arrears")))
                .contains(">" + charges.find(last).orElseThrow().number() + "<");
        assertThat(jdbc.sql("select count(*) from payment_dunning where charge = ?")
                        .param(last)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_step_that_is_taken_back_after_all_were_paid_opens_the_charge_again() throws Exception {
        var charge = charge(6000);
        propose(charge, "失業", day(10), "2000", day(40), "4000");
        for (int round = 0; round < 2; round++) {
            for (var step : steps(charge)) {
                settleCash(step, charges.find(step).orElseThrow().amount());
            }
            run("payment.watch-plans");
            var last = steps(charge).getLast();
            boolean again = round > 0;
            together.execute(_ -> settle.unsettle(last, again ? cause(last) + "/1" : cause(last), Doer.SYSTEM));
            run("payment.watch-plans");
            run("payment.watch-plans");
        }
        assertThat(heard.of(charge.subject()))
                .containsExactly(
                        "paid 6000 INSTALMENTS",
                        "taken back 6000 CHARGEBACK",
                        "paid 6000 INSTALMENTS",
                        "taken back 6000 CHARGEBACK");
        assertThat(page(charge)).contains("6,000円のうち 2,000円", "分納中");
        assertThat(allBooks(charge)).isEqualTo("cash 2000, instalments -6000, receivable 10000, rents -6000");
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
        assertThat(allBooks(paid)).isEqualTo("cash 6000, instalments 0, receivable 0, rents 0");

        long before = taken();
        var cancelled = charge(6000);
        endedAfterTheFirst(cancelled);
        assertThat(taken() - before).isEqualTo(2000);
        together.execute(_ -> charges.cancel(cancelled.id(), "使わない", Doer.SYSTEM));
        assertThat(allBooks(cancelled)).isEqualTo("cash 2000, instalments 0, receivable 0, rents 0");
        assertThat(taken() - before).as("it is kept for nothing").isZero();
        var list = text(get("/staff/suspense"));
        int at = list.indexOf(">" + cancelled.number() + "<");
        assertThat(at).isPositive();
        assertThat(list.substring(at, list.indexOf("</tr>", at))).contains("2,000円を返す");
    }

    private void endedAfterTheFirst(Charged charge) throws Exception {
        propose(charge, "失業", day(10), "2000", day(40), "4000");
        settleCash(steps(charge).getFirst(), 2000);
        opens(post(path(charge) + "/end").param("reason", "一度に払える"), treasurer);
    }

    private String notices() throws Exception {
        return text(opens(get("/my/notices"), mail));
    }

    /** As if all its days were earlier. */
    private void days(Charged charge, int more) {
        jdbc.sql(
                        "update payment_instalment set due = due + ? where plan in (select id from payment_plan where charge = ?)")
                .params(more, charge.id())
                .update();
        jdbc.sql("update payment_charge set due = due + ? where id = any(?)")
                .params(more, steps(charge).toArray(UUID[]::new))
                .update();
    }

    private int told(Charged charge) {
        return jdbc.sql("""
                        select count(*) from payment_instalment where told_at is not null
                           and plan in (select id from payment_plan where charge = ?)
                        """).param(charge.id()).query(Integer.class).single();
    }

    private int dunned(Charged charge) {
        return jdbc.sql("select count(*) from payment_dunning where charge = ?")
                .param(charge.id())
                .query(Integer.class)
                .single();
    }

    private long taken() {
        return takings.of(FiscalYear.of(today())).stream()
                .filter(one -> one.fee().equals("test.plans"))
                .mapToLong(Takings.ByFee::amount)
                .sum();
    }
}
