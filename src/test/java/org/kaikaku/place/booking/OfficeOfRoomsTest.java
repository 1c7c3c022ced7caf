package org.kaikaku.place.booking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.document.PdfText;
import org.kaikaku.platform.identity.Role;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The counter books in the same calendar, and the city's file keeps the rooms that are booked. */
class OfficeOfRoomsTest extends RoomsOfTheCity {
    @Test
    void the_counter_books_and_takes_payment_and_only_then_there_are_a_permit_and_a_key() throws Exception {
        var day = open("chuo-lecture", 20);
        var user = register(resident, "写真の会" + UUID.randomUUID());
        var clerk = staff(Role.RECEPTION);
        var chief = staff(Role.CHIEF);
        var number = jdbc.sql("select 'U-' || lpad(number::text, 6, '0') from booking_user where id = ?")
                .param(UUID.fromString(user))
                .query((row, _) -> row.getString(1))
                .single();
        assertThat(reads("/staff/booking-users?q=" + number, clerk)).contains("写真の会");
        opens(post("/staff/booking-users/" + user + "/confirmation"), clerk);
        assertThat(reads("/staff/booking-users/" + user, clerk)).contains("確認: 施設 さくら");

        assertThat(reads("/staff/bookings/new?room=chuo-lecture&day=" + day + "&band=pm", clerk))
                .contains("利用者番号");
        var none = opens(counter("chuo-lecture", day, "pm", "U-999999", "PUBLIC"), clerk);
        assertThat(none.getContentAsString(UTF_8)).contains("この番号の利用者は登録されていません");
        var made = String.valueOf(opens(counter("chuo-lecture", day, "pm", number, "PUBLIC"), clerk)
                .getRedirectedUrl());
        var link = made.replace("/staff/", "/my/");
        assertThat(reads("/staff/bookings?day=" + day, clerk)).contains("写真の会", "未払い");
        assertThat(opens(get(made), staff(Role.RECEPTION, "zeimu")).getStatus()).isEqualTo(404);
        assertThat(opens(get(link + "/permit.pdf"), resident).getStatus()).isEqualTo(404);
        assertThat(reads(link + "/key", resident)).contains("支払いと許可が済むと");

        assertThat(reads(made, clerk)).contains("未払い 900円", "レジで受け取る");
        opens(post("/staff/till"), clerk);
        pays(booked(link), "1000", clerk);
        jdbc.sql("update booking_use set approved_at = timestamptz '2026-04-02T09:00+09' where id = ?")
                .param(booked(link))
                .update();
        var permit = opens(get(link + "/permit.pdf"), resident);
        assertThat(PdfText.of(permit.getContentAsByteArray()))
                .contains("使用許可書", "写真の会", "中央公民館 講座室", "900円", "令和8年4月2日");
        assertThat(lines(link)).contains("LOOK 施設の使用許可書を出す");
        assertThat(reads(link + "/key", resident))
                .contains("から、使い終わる時刻まで", "取消しができる期限")
                .doesNotContain("phone-number");
        // Ten minutes before it begins; but it was booked a moment ago, and can still be given back.
        jdbc.sql("update booking_use set starts = now() + interval '10 minutes' where id = ?")
                .param(booked(link))
                .update();
        assertThat(reads(link + "/key", resident)).doesNotContain("phone-number");
        assertThat(reads(link, resident)).contains(link + "/cancellation");
        jdbc.sql("update booking_use set booked_at = now() - interval '1 hour' where id = ?")
                .param(booked(link))
                .update();
        assertThat(reads(link + "/key", resident)).containsPattern("phone-number\">[0-9]{8}<");
        assertThat(reads(link, resident)).doesNotContain(link + "/cancellation", link + "/times");
        opens(post(link + "/cancellation"), resident);
        assertThat(reads(link, resident)).contains("予約ができています");
        jdbc.sql("update booking_use set starts = now() - interval '1 minute' where id = ?")
                .param(booked(link))
                .update();
        assertThat(reads(link + "/key", resident)).containsPattern("phone-number\">[0-9]{8}<");
        assertThat(reads(made, clerk)).contains("鍵の番号を出した記録").doesNotContain("錠を設定する");
        assertThat(reads(made, chief)).contains("錠を設定する");
        assertThat(opens(post(made + "/lock"), clerk).getStatus()).isIn(403, 404);
        assertThat(opens(post(made + "/lock"), chief).getContentAsString(UTF_8))
                .containsPattern("([0-9a-f]{2} ){31}[0-9a-f]{2}");

        opens(post(made + "/cancellation"), clerk);
        assertThat(back(booked(link))).isEqualTo(900);
        assertThat(opens(get(link + "/key"), resident).getStatus()).isEqualTo(302);
    }

    @Test
    void a_closure_and_the_citys_own_use_stand_in_the_same_calendar() throws Exception {
        var clerk = staff(Role.RECEPTION);
        var day = open("civic-hall-c", 100);
        var made = opens(counter("civic-hall-c", day, "am", "", "CLOSURE"), clerk);
        assertThat(made.getStatus()).isEqualTo(302);
        assertThat(opens(counter("civic-hall", day, "am", "", "OFFICE"), clerk).getStatus())
                .isEqualTo(409);
        assertThat(reads("/staff/bookings?day=" + day, clerk)).contains("休館・修繕");
    }

    @Test
    void staff_take_a_booth_a_desk_or_a_space_with_one_press_no_further_ahead_than_it_is_let_and_give_it_back()
            throws Exception {
        var mine = staff(Role.CASE_WORKER, "zeimu");
        var day = open("solo-1", 1);
        assertThat(reads("/staff/rooms?day=" + day, mine)).contains("ソロブース1", "共用席1", "打合せコーナー1");
        assertThat(opens(seat("solo-1", day, "h09"), mine).getStatus()).isEqualTo(302);
        var taken = opens(seat("solo-1", day, "h09"), staff(Role.CHIEF));
        assertThat(taken.getStatus()).isEqualTo(409);
        assertThat(taken.getContentAsString(UTF_8)).contains("ほかの人が先に予約しました", "hidden\">予約あり");
        assertThat(opens(seat("solo-1", open("solo-1", 60), "h09"), mine).getContentAsString(UTF_8))
                .contains("まだ予約できない先の日です");
        assertThat(opens(seat("civic-meeting", day, "am"), mine).getStatus())
                .as("what the city lets to others")
                .isEqualTo(404);

        var sunday = day.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        var closed = reads("/staff/rooms?day=" + sunday, mine);
        assertThat(closed)
                .as("one sentence, and where to go")
                .contains("この日に使える席・打合せ場所はありません", "次に使える日", "利用率")
                .doesNotContain("貸出なし", "hidden\">予約あり", "name=\"band\"");
        assertThat(reads("/staff/rooms?day=" + facilities.day().minusYears(1), mine))
                .as("of a day that is over, from today on")
                .contains("この日に使える席・打合せ場所はありません", "/staff/rooms?day=" + open("solo-1", 0));
        assertThat(reads("/staff/rooms?day=" + day, mine)).doesNotContain("この日に使える席・打合せ場所はありません");
        assertThat(opens(seat("solo-1", sunday, "h09"), mine).getContentAsString(UTF_8))
                .contains("休館日です");

        var booked = last(mine);
        assertThat(opens(post("/staff/rooms/" + booked + "/cancellation"), staff(Role.CHIEF))
                        .getStatus())
                .as("another's")
                .isEqualTo(404);
        assertThat(opens(post("/staff/rooms/" + booked + "/cancellation"), mine).getStatus())
                .isEqualTo(302);
        assertThat(opens(seat("solo-1", day, "h09"), staff(Role.CHIEF)).getStatus())
                .isEqualTo(302);
    }

    @Test
    void one_of_the_staff_has_no_more_times_a_day_and_to_come_than_the_city_gives() throws Exception {
        var mine = staff(Role.CASE_WORKER, "zeimu");
        var day = open("solo-3", 2);
        assertThat(reads("/staff/rooms?day=" + day, mine)).contains("これからの分を合わせて20回、1日に4回まで");
        for (var seat : List.of("solo-3/h09", "solo-4/h09", "desk-1/h10", "huddle-1/h11")) {
            assertThat(opens(seat(seat, day), mine).getStatus()).as(seat).isEqualTo(302);
        }
        var fifth = opens(seat("solo-3/h12", day), mine);
        assertThat(fifth.getStatus()).isEqualTo(409);
        assertThat(fifth.getContentAsString(UTF_8)).contains("一人が1日に使える回数を超えます");
        assertThat(opens(seat("solo-3/h12", day), staff(Role.CHIEF)).getStatus())
                .as("another's times are their own")
                .isEqualTo(302);

        var next = after(day);
        var far = open("solo-3", 60);
        assertThat(opens(seat("solo-3/h09", next), mine).getStatus()).isEqualTo(302);
        copy(last(mine), far, "BOOKED", "h09", "h10", "h11", "h12", "h13", "h14", "h15", "h16");
        copy(last(mine), after(far), "BOOKED", "h09", "h10", "h11", "h12", "h13", "h14", "h15");
        var beyond = opens(seat("solo-3/h10", next), mine);
        assertThat(beyond.getStatus()).isEqualTo(409);
        assertThat(beyond.getContentAsString(UTF_8)).contains("一度に持てる予約の数を超えます");

        jdbc.sql(
                        "update booking_use set starts = starts - interval '80 days', ends = ends - interval '80 days', day = day - 80 where id = ?")
                .param(last(mine))
                .update();
        assertThat(opens(seat("solo-3/h10", next), mine).getStatus())
                .as("what is over counts no more")
                .isEqualTo(302);
        jdbc.sql("delete from booking_use where room = 'solo-3' and day >= ?")
                .param(far)
                .update();
    }

    /** Whoever asks for all of them in one moment. */
    @Test
    void who_presses_many_times_at_once_has_no_more_of_a_day_than_the_city_gives() throws Exception {
        var mine = staff(Role.CASE_WORKER, "zeimu");
        var day = open("desk-1", 6);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = List.of("h09", "h10", "h11", "h12", "h13", "h14", "h15").stream()
                    .map(band -> threads.submit(
                            () -> opens(seat("desk-1/" + band, day), mine).getStatus()))
                    .toList();
            int had = 0;
            for (var answer : asked) {
                had += answer.get() == 302 ? 1 : 0;
            }
            assertThat(had).as("booking.yaml: staff-rooms").isEqualTo(4);
        }
    }

    private LocalDate after(LocalDate day) {
        return open("solo-3", 1 + (int) ChronoUnit.DAYS.between(facilities.day(), day));
    }

    /** @param seat room and band */
    private static MockHttpServletRequestBuilder seat(String seat, LocalDate day) {
        var parts = seat.split("/");
        return seat(parts[0], day, parts[1]);
    }

    @Test
    void how_much_a_desk_is_used_counts_what_was_had_of_the_hours_in_which_it_was_open() throws Exception {
        var clerk = staff(Role.RECEPTION);
        var day = open("desk-2", 1);
        opens(seat("desk-2", day, "h09"), clerk);
        assertThat(reads("/staff/rooms", clerk)).doesNotContain("4週間の利用率 37%");
        var place = facilities.room("desk-2").orElseThrow();
        var today = facilities.day();
        var copies = today.minusWeeks(4).datesUntil(today).filter(place::open).toList();
        copies.forEach(past -> copy(last(clerk), past, "BOOKED", "h09", "h10", "h11"));
        copies.forEach(past -> copy(last(clerk), past, "CANCELLED", "h13"));
        copy(last(clerk), today.minusWeeks(4).minusDays(1), "BOOKED", "h09");

        // Three of eight hours.
        assertThat(reads("/staff/rooms", clerk)).contains("4週間の利用率 37%");
        jdbc.sql("delete from booking_use where room = 'desk-2' and day < ?")
                .param(today)
                .update();
    }

    private void copy(UUID like, LocalDate day, String state, String... bands) {
        jdbc.sql("""
                        insert into booking_use (id, kind, state, room, day, bands, starts, ends, by_account, plan, quote, total, paid, refund,
                                                 approved_at, reduction, claim, booked_at, made_at, changed_at, version)
                        select gen_random_uuid(), kind, :state, room, cast(:day as date), :bands, cast(:day as date) + (starts - day), cast(:day as date) + (ends - day), by_account, plan, quote,
                               total, paid, refund, approved_at, reduction, gen_random_uuid(), booked_at, made_at, changed_at, version
                          from booking_use where id = :like
                        """)
                .param("like", like)
                .param("day", day)
                .param("state", state)
                .param("bands", bands)
                .update();
    }

    private UUID last(String login) {
        return jdbc.sql("""
                        select booked.id from booking_use as booked join identity_account as account on account.id = booked.by_account
                         where account.login = ? and booked.state = 'BOOKED' order by booked.starts desc limit 1
                        """).param(login).query(UUID.class).single();
    }

    private static MockHttpServletRequestBuilder seat(String room, LocalDate day, String band) {
        return post("/staff/rooms")
                .param("room", room)
                .param("day", day.toString())
                .param("band", band);
    }

    @Test
    void a_room_that_is_booked_does_not_leave_the_citys_file() throws Exception {
        book(resident, "studio-2", open("studio-2", 11), "t11");
        var text =
                releases.current().on(facilities.day()).find("facilities.yaml").orElseThrow();
        var problems = new ArrayList<CityFileProblem>();
        facilities.beforePublishing(without(text.text(), "studio-2", "studio-gone"), problems);
        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem.toString())
                        .contains(
                                "the room \"studio-2\" is gone, and is booked", "move or cancel these bookings first"));
        problems.clear();
        facilities.beforePublishing(without(text.text(), "nothing", "nothing"), problems);
        assertThat(problems).isEmpty();
    }
}
