package org.kaikaku.platform.payment.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.HeardOfPayments;
import org.kaikaku.platform.payment.PayDays;
import org.kaikaku.platform.payment.Payer;
import org.kaikaku.platform.payment.TreasurersHouse;
import org.springframework.beans.factory.annotation.Autowired;

class ArrearsTest extends TreasurersHouse {
    @Autowired
    PayDays days;

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

    /** 地方自治法231条の3第1項: whoever is asked is told by which day to pay, and it is a day on which one can. */
    @Test
    void a_reminder_names_the_day_by_which_to_pay() throws Exception {
        var mail = UUID.randomUUID() + "@example.jp";
        var late = charge(accounts.open(false, mail, "督促 花子", "a long enough password", null, List.of()), 20);
        run("payment.ask-for-arrears");
        var until = days.last(today().plusDays(10));
        assertThat(jdbc.sql("select until from payment_dunning where charge = ?")
                        .param(late.id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(until);
        var shown = Wareki.text(until).in(Language.JA);
        var notice = jdbc.sql("select '/my/notices/' || id from notice_notice where account = ?")
                .param(account(mail))
                .query(String.class)
                .single();
        assertThat(page(notice, mail)).contains(late.number(), shown + "までに払ってください");
        assertThat(row(page("/staff/arrears", treasurer), late)).contains(shown + "までに払うよう求めました");
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
