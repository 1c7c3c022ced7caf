package org.kaikaku.place.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.payment.Charged;

/** What is owed follows the booking, and the booking follows what is paid. */
class FeesOfRoomsTest extends RoomsOfTheCity {
    @Test
    void a_mistake_is_undone_at_once_for_nothing_and_later_by_the_ordinance() throws Exception {
        var soon = open("chuo-kitchen", 8);
        var clerk = staff(Role.RECEPTION);
        opens(post("/staff/till"), clerk);
        var grace = booked(book(resident, "chuo-kitchen", soon, "am", "cooking"));
        assertThat(owed(grace))
                .hasValueSatisfying(one -> assertThat(one.amount()).isEqualTo(1500));
        pays(grace, "1500", clerk);
        assertThat(owed(grace)).isEmpty();
        opens(post("/my/bookings/" + grace + "/cancellation"), resident);
        assertThat(back(grace)).isEqualTo(1500);
        assertThat(refunded(grace)).isEqualTo(1500);

        var later = booked(book(resident, "chuo-kitchen", soon, "pm", "cooking"));
        pays(later, "2000", clerk);
        jdbc.sql("update booking_use set booked_at = booked_at - interval '2 days' where id = ?")
                .param(later)
                .update();
        assertThat(reads("/my/bookings/" + later + "/cancellation", resident)).contains("1,950円のうち、975円");
        opens(post("/my/bookings/" + later + "/cancellation"), resident);
        assertThat(back(later)).isEqualTo(975);
        assertThat(refunded(later)).isEqualTo(975);
    }

    @Test
    void what_is_owed_follows_the_booking_and_what_was_taken_by_mistake_is_owed_again() throws Exception {
        var clerk = staff(Role.RECEPTION);
        opens(post("/staff/till"), clerk);
        var day = open("chuo-kitchen", 15);
        var link = book(resident, "chuo-kitchen", day, "am", "cooking");
        var id = booked(link);
        var before = owed(id).orElseThrow();
        assertThat(reads(link, resident)).contains("href=\"" + before.page() + "\"");

        opens(post(link + "/time").param("to", day + "/pm"), resident);
        var after = owed(id).orElseThrow();
        assertThat(after.amount()).isEqualTo(1950);
        assertThat(charges.find(before.id()).orElseThrow().state()).isEqualTo(Charged.State.CANCELLED);

        var receipt = String.valueOf(pays(id, "1950", clerk).getRedirectedUrl());
        assertThat(reads(link, resident)).contains("1,950円を受け取りました");
        assertThat(reads(after.page(), resident)).contains("お支払い済みです", "href=\"" + link + "\"");
        assertThat(reads(after.page(), other))
                .as("who only has the link to pay")
                .contains("お支払い済みです")
                .doesNotContain(link);
        assertThat(reads(after.page(), "")).doesNotContain(link);
        assertThat(opens(get(link + "/permit.pdf"), resident).getStatus()).isEqualTo(200);
        opens(post(receipt + "/return").param("reason", "ほかの人の分"), clerk);
        assertThat(owed(id)).isPresent();
        assertThat(opens(get(link + "/permit.pdf"), resident).getRedirectedUrl())
                .isEqualTo(link);

        opens(post(link + "/cancellation"), resident);
        assertThat(owed(id)).isEmpty();
        assertThat(refunded(id)).isZero();
    }

    @Test
    void a_booking_that_is_not_paid_in_time_is_given_up_and_nothing_is_owed_any_more() throws Exception {
        var day = open("chuo-kitchen", 18);
        var link = book(resident, "chuo-kitchen", day, "am", "cooking");
        var id = booked(link);
        jdbc.sql("update payment_charge set due = due - 60 where id = ?")
                .param(owed(id).orElseThrow().id())
                .update();

        house.getBean("tellOverdue", RecurringJob.class).run();

        assertThat(reads(link, resident)).contains("取り消した予約です");
        assertThat(owed(id)).isEmpty();
        assertThat(free("chuo-kitchen", day, "am")).isTrue();
        assertThat(reads("/my/notices", resident)).contains("施設の予約を取り消しました");
    }

    @Test
    void a_reduction_holds_once_a_second_person_consents() throws Exception {
        var day = open("chuo-lecture", 9);
        var user = register(resident, "こども劇団" + UUID.randomUUID());
        var link = hold(resident, "chuo-lecture", day, "am");
        opens(plan(post(link), user, "dance").param("reduction", "youth"), resident);
        assertThat(reads(link, resident)).contains("減免を審査しています", "1,050円");

        var chief = staff(Role.CHIEF);
        var asked = jdbc.sql("select id from consent_request where object = ?")
                .param("booking/" + booked(link))
                .query(UUID.class)
                .single();
        opens(post("/staff/consents/" + asked + "/agreement"), chief);

        assertThat(reads(link, resident)).contains("減免が認められました", "減免 子ども・若者の団体", "520円");
    }
}
