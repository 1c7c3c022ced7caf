package org.kaikaku.platform.payment.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.HeardOfPayments;
import org.kaikaku.platform.payment.Payer;
import org.kaikaku.platform.payment.TreasurersHouse;

class ArrearsTest extends TreasurersHouse {

    @Test
    void what_is_late_is_asked_for_step_by_step_and_each_step_once() throws Exception {
        var mail = UUID.randomUUID() + "@example.jp";
        var account = accounts.open(false, mail, "滞納 太郎", "a long enough password", null, List.of());
        var inTime = charge(account, -1);
        var young = charge(account, 5);
        var almost = charge(account, 19);
        var reminded = charge(account, 20);
        var demanded = charge(account, 61);
        var nobody = charge(null, 21);
        run("payment.ask-for-arrears");
        run("payment.ask-for-arrears");

        assertThat(steps(inTime)).isEmpty();
        assertThat(steps(young)).isEmpty();
        assertThat(steps(almost)).isEmpty();
        assertThat(steps(reminded)).as("within 20 days, as ordinances want it").containsExactly("tokusoku true");
        assertThat(steps(demanded)).as("nobody is asked twice on one day").containsExactly("tokusoku true");
        asked(demanded, 39);
        run("payment.ask-for-arrears");
        assertThat(steps(demanded)).containsExactly("tokusoku true");
        asked(demanded, 40);
        run("payment.ask-for-arrears");
        assertThat(steps(demanded)).containsExactlyInAnyOrder("tokusoku true", "saikoku true");
        assertThat(steps(nobody)).containsExactly("tokusoku false");
        assertThat(page("/my/notices", mail)).contains("督促", reminded.number(), "催告");
        var list = page("/staff/arrears", treasurer);
        assertThat(row(list, young)).contains("5日前").doesNotContain("督促");
        assertThat(row(list, demanded)).contains("督促", "催告", "61日前");
        assertThat(row(list, nobody)).contains("督促", "知らせる先がありません");
        assertThat(list).doesNotContain(inTime.number());
        assertThat(page("/staff/arrears/all.csv", treasurer)).contains(demanded.number());
    }

    @Test
    void the_room_that_asked_hears_once_that_a_charge_is_overdue() {
        var charge = charge(null, 1);
        run("payment.tell-overdue");
        run("payment.tell-overdue");
        assertThat(heard.of(charge.subject())).hasSize(1).first().asString().startsWith("overdue since ");
    }

    @Test
    void a_room_that_fails_keeps_no_other_from_hearing_what_is_overdue() {
        var forgotten = charge(null, 5);
        var charge = charge(null, 1);
        jdbc.sql("update payment_charge set subject = ? where id = ?")
                .params(HeardOfPayments.FORGOTTEN + forgotten.id(), forgotten.id())
                .update();
        try {
            run("payment.tell-overdue");
            assertThat(heard.of(charge.subject())).hasSize(1);
        } finally {
            together.execute(_ -> charges.cancel(forgotten.id(), "使わない", Doer.SYSTEM));
        }
    }

    private Charged charge(@Nullable UUID account, int daysLate) {
        return charge(1000, today().minusDays(daysLate), new Payer("滞納 太郎", null, account));
    }

    /** As if it had been asked for so many days ago. */
    private void asked(Charged charge, int days) {
        jdbc.sql("update payment_dunning set at = ? where charge = ?")
                .params(
                        Timestamp.from(today().minusDays(days)
                                .atTime(LocalTime.NOON)
                                .atZone(City.ZONE)
                                .toInstant()),
                        charge.id())
                .update();
    }

    private List<String> steps(Charged charge) {
        return jdbc.sql("select step, told from payment_dunning where charge = ?")
                .param(charge.id())
                .query((row, _) -> row.getString("step") + " " + row.getBoolean("told"))
                .list();
    }
}
