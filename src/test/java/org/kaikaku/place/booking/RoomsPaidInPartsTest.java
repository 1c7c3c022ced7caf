package org.kaikaku.place.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.Method;
import org.kaikaku.platform.payment.PayDays;
import org.kaikaku.platform.payment.charge.SettleCharge;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A room whose price was to be paid in parts (分納), a part of which came before the plan ended. */
class RoomsPaidInPartsTest extends RoomsOfTheCity {
    private static final String ROOM = "chuo-kitchen";
    private static final long PRICE = 1950;
    private static final long FIRST = 950;

    @Autowired
    PayDays days;

    @Autowired
    SettleCharge settle;

    @Autowired
    TransactionTemplate together;

    private String treasurer = "";

    @BeforeEach
    void treasurer() {
        treasurer = staff(Role.TREASURER, "*");
    }

    @Test
    void what_came_by_the_plan_and_the_rest_pay_the_room_together_and_both_go_back() throws Exception {
        var link = book(resident, ROOM, open(ROOM, 30), "pm", "cooking");
        var charge = plannedAndEnded(link);
        assertThat(reads(link, resident)).contains("1,000円").doesNotContain("permit.pdf");
        assertThat(reads("/my/bookings", resident))
                .as("among all of one's own")
                .contains("未払い 1,000円")
                .doesNotContain("1,950円");
        assertThat(reads("/staff/bookings/" + booked(link), staff(Role.RECEPTION)))
                .as("and at the counter")
                .contains("1,000円");

        pay(charge.id(), PRICE - FIRST);
        assertThat(reads(link, resident)).contains("1,950円を受け取りました");
        assertThat(opens(get(link + "/permit.pdf"), resident).getStatus()).isEqualTo(200);

        opens(post(link + "/cancellation"), resident);
        assertThat(back(booked(link))).as("within the time of grace").isEqualTo((int) PRICE);
        assertThat(refunded(booked(link))).isEqualTo(PRICE);
    }

    @Test
    void a_room_that_is_moved_for_the_same_price_asks_for_no_more_than_the_rest() throws Exception {
        var day = open(ROOM, 34);
        var link = book(resident, ROOM, day, "pm", "cooking");
        var charge = plannedAndEnded(link);
        var other = open(ROOM, 1 + (int) ChronoUnit.DAYS.between(facilities.day(), day));
        opens(post(link + "/time").param("to", other + "/pm"), resident);
        assertThat(owed(booked(link)).map(Charged::id)).contains(charge.id());
        assertThat(owed(booked(link)).map(Charged::amount)).contains(PRICE - FIRST);
    }

    /** What came stands in suspense until the treasurer has it go back, as where a plan is cancelled that holds. */
    @Test
    void of_a_room_that_is_cancelled_before_the_rest_came_the_part_goes_back() throws Exception {
        var link = book(resident, ROOM, open(ROOM, 44), "pm", "cooking");
        var charge = plannedAndEnded(link);
        opens(post(link + "/cancellation"), resident);
        var page = reads("/staff/suspense", treasurer);
        int at = page.indexOf(">" + charge.number() + "<");
        assertThat(at).isPositive();
        assertThat(page.substring(at, page.indexOf("</tr>", at))).contains("950円を返す");
    }

    private Charged plannedAndEnded(String link) throws Exception {
        var charge = owed(booked(link)).orElseThrow();
        assertThat(charge.amount()).isEqualTo(PRICE);
        var path = "/staff/arrears/" + charge.id() + "/plan";
        var day = facilities.day();
        opens(
                post(path)
                        .param("reason", "失業")
                        .param(
                                "due",
                                days.last(day.plusDays(3)).toString(),
                                days.last(day.plusDays(20)).toString())
                        .param("amount", Long.toString(FIRST), Long.toString(PRICE - FIRST)),
                treasurer);
        pay(jdbc.sql("""
                                select step.charge from payment_instalment step join payment_plan plan on plan.id = step.plan
                                 where plan.charge = ? and step.place = 1
                                """).param(charge.id()).query(UUID.class).single(), FIRST);
        opens(post(path + "/end").param("reason", "一度に払える"), treasurer);
        return charge;
    }

    private void pay(UUID charge, long yen) {
        var cause = "test/" + UUID.randomUUID();
        var settled = together.execute(_ -> settle.settle(charge, Method.CASH, yen, cause, "cash", Doer.SYSTEM));
        assertThat(settled).isEqualTo(SettleCharge.Settled.PAID);
    }
}
