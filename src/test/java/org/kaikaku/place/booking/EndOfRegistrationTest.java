package org.kaikaku.place.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.demo.Past;
import org.kaikaku.platform.identity.Role;

/** Whoever's registration will end hears so while there is time to have it renewed. */
class EndOfRegistrationTest extends RoomsOfTheCity {
    private static final int ENDING = 60;

    private String name = "";
    private String user = "";

    @BeforeEach
    void registered() throws Exception {
        name = "まもなくの会" + UUID.randomUUID();
        user = register(resident, name);
    }

    @Test
    void it_is_told_once_by_day_with_what_to_do_and_once_more_of_another_end() throws Exception {
        var tomorrow = today().plusDays(1);
        ends(tomorrow.plusDays(ENDING));
        round(tomorrow.minusDays(1), "10:00");
        round(tomorrow, "07:59");
        assertThat(told()).isZero();

        round(tomorrow, "10:00");
        round(tomorrow, "11:00");
        round(tomorrow.plusDays(1), "10:00");
        assertThat(told()).isEqualTo(1);
        assertThat(reads(notice(), resident))
                .contains("施設の利用者登録がまもなく終わります", name, "施設の窓口で更新してください", "href=\"/my/bookings\"");
        assertThat(text(opens(get(notice()).header("Accept-Language", "en"), resident)))
                .contains("Your registration for rooms will end", name, "have it renewed at the counter");

        opens(post("/staff/booking-users/" + user + "/renewal"), staff(Role.RECEPTION));
        round(tomorrow, "12:00");
        assertThat(told()).isEqualTo(1);

        ends(tomorrow.plusDays(ENDING - 1));
        round(tomorrow, "13:00");
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void ones_own_page_says_until_when_it_is_to_be_renewed() throws Exception {
        ends(today().plusDays(ENDING + 1));
        assertThat(reads("/my/bookings", resident)).contains("まで有効です").doesNotContain("で終わります");
        ends(today().plusDays(ENDING));
        assertThat(reads("/my/bookings", resident)).contains("で終わります。それまでに").doesNotContain("まで有効です");
        ends(today());
        assertThat(reads("/my/bookings", resident)).contains("で終わります。それまでに");
        ends(today().minusDays(1));
        assertThat(reads("/my/bookings", resident)).contains("有効期間が過ぎました").doesNotContain("で終わります");
    }

    @Test
    void who_has_left_or_whose_time_is_over_hears_nothing_more() throws Exception {
        ends(today().minusDays(1));
        round(today(), "10:00");
        assertThat(told()).isZero();

        ends(today().plusDays(3));
        opens(post("/staff/booking-users/" + user + "/end"), staff(Role.RECEPTION));
        round(today(), "10:00");
        assertThat(told()).isZero();
    }

    private void ends(LocalDate day) {
        jdbc.sql("update booking_user set valid_until = ? where id = ?")
                .params(day, UUID.fromString(user))
                .update();
    }

    private void round(LocalDate day, String time) {
        var then = day.atTime(LocalTime.parse(time)).atZone(City.ZONE).toInstant();
        Past.at(then, () -> {
            run("booking.registrations");
            return true;
        });
    }

    private String notice() {
        return jdbc.sql("select '/my/notices/' || id from notice_notice where account = ? order by at desc limit 1")
                .param(account(resident))
                .query(String.class)
                .single();
    }

    private int told() {
        return jdbc.sql("select count(*) from notice_notice where kind = 'booking.registration-ending' and account = ?")
                .param(account(resident))
                .query(Integer.class)
                .single();
    }
}
