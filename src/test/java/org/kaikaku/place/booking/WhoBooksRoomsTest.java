package org.kaikaku.place.booking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaikaku.place.booking.letting.Refusal;
import org.kaikaku.place.booking.use.BookRoom;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.use.Bookings;
import org.kaikaku.place.booking.use.Plan;
import org.kaikaku.place.booking.use.Result;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may book: registered once, no more than the city gives, in order where they wait. */
class WhoBooksRoomsTest extends RoomsOfTheCity {
    @Autowired
    Bookings bookings;

    @Autowired
    BookingUsers registered;

    @Autowired
    BookRoom bookRoom;

    @Autowired
    TransactionTemplate together;

    @Autowired
    List<RecurringJob> jobs;

    @Test
    void a_group_that_is_registered_already_is_found_and_whoever_insists_is_another() throws Exception {
        var name = "未来合唱団" + UUID.randomUUID();
        register(resident, name);
        var again = opens(profile(post("/my/booking-users"), "ミライ・" + name + "サークル"), other);
        assertThat(again.getStatus()).isEqualTo(302);
        var same = opens(profile(post("/my/booking-users"), "「" + name + "」 サークル"), other);
        assertThat(same.getStatus()).isEqualTo(422);
        assertThat(same.getContentAsString(UTF_8)).contains("すでに登録されているかもしれません").doesNotContain("U-0");
        assertThat(opens(
                                profile(post("/my/booking-users"), "「" + name + "」 サークル")
                                        .param("insists", "yes"),
                                other)
                        .getStatus())
                .isEqualTo(302);
        var bad = opens(
                post("/my/booking-users")
                        .param("kind", "GROUP")
                        .param("name", "あ")
                        .param("members", "0"),
                other);
        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(bad.getContentAsString(UTF_8))
                .contains("href=\"#kana\"", "href=\"#members\"", "href=\"#inCity\"", "value=\"あ\"");
    }

    @Test
    void who_waits_is_offered_in_order_what_is_given_back() throws Exception {
        var day = open("chuo-tatami", 7);
        var link = book(resident, "chuo-tatami", day, "am");
        var mine = register(other, "待つ会" + UUID.randomUUID());
        var waiting = opens(
                post("/my/bookings/waits")
                        .param("room", "chuo-tatami")
                        .param("day", day.toString())
                        .param("band", "am")
                        .param("user", mine),
                other);
        var wait = String.valueOf(waiting.getRedirectedUrl());
        assertThat(reads(wait, other)).contains("空きを待っています", "前に0人が待っています");

        opens(post(link + "/cancellation"), resident);

        assertThat(reads(wait, other)).contains("空きが出ました");
        assertThat(free("chuo-tatami", day, "am")).isFalse();
        assertThat(reads("/my/notices", other)).contains("待っていた施設が空きました");
        opens(plan(post(wait), mine, "meeting"), other);
        assertThat(reads(wait, other)).contains("予約ができています");
    }

    @Test
    void who_is_offered_a_time_and_takes_too_long_has_it_if_nobody_else_waits_and_then_waits_no_more()
            throws Exception {
        var day = open("chuo-tatami", 9);
        var link = book(resident, "chuo-tatami", day, "pm");
        var mine = register(other, "遅い会" + UUID.randomUUID());
        var wait = awaits(other, mine, day);
        opens(post(link + "/cancellation"), resident);

        assertThat(confirmsTooLate(wait, mine)).isInstanceOf(Result.Done.class);
        assertThat(reads(wait, other)).contains("予約ができています");

        var third = person();
        var theirs = register(third, "次の会" + UUID.randomUUID());
        var next = awaits(third, theirs, day);
        opens(post(wait + "/cancellation"), other);
        assertThat(reads(next, third)).as("nothing is kept for who has had it").contains("空きが出ました");
    }

    @Test
    void who_takes_too_long_gives_way_to_whoever_waits_and_after_the_last_offer_waits_no_more() throws Exception {
        var day = open("chuo-tatami", 11);
        var link = book(resident, "chuo-tatami", day, "pm");
        var mine = register(other, "遅い会" + UUID.randomUUID());
        var wait = awaits(other, mine, day);
        var third = person();
        var theirs = register(third, "次の会" + UUID.randomUUID());
        var next = awaits(third, theirs, day);
        opens(post(link + "/cancellation"), resident);

        assertThat(confirmsTooLate(wait, mine)).isEqualTo(new Result.Refused(Refusal.FULL));
        assertThat(reads(next, third)).contains("空きが出ました");
        assertThat(reads(wait, other)).contains("空きを待っています");
        var said = opens(plan(post(wait), mine, "meeting"), other);
        assertThat(said.getRedirectedUrl()).as("nothing is booked").isEqualTo(wait);

        together.executeWithoutResult(_ -> {
            late(next);
            jdbc.sql("update reservation_wish set offers_left = 0 where holder = ?")
                    .param("booking/" + booked(next))
                    .update();
        });
        jobs.stream().filter(job -> job.name().equals("reservation.expire")).forEach(RecurringJob::run);
        assertThat(reads(next, third)).contains("取り置きの時間が過ぎました");
    }

    private String awaits(String login, String user, LocalDate day) throws Exception {
        var waiting = opens(
                post("/my/bookings/waits")
                        .param("room", "chuo-tatami")
                        .param("day", day.toString())
                        .param("band", "pm")
                        .param("user", user),
                login);
        assertThat(waiting.getStatus()).as(waiting.getContentAsString(UTF_8)).isEqualTo(302);
        return String.valueOf(waiting.getRedirectedUrl());
    }

    /** In one transaction, so that the house's own round does not end the offer in between. */
    private @Nullable Result confirmsTooLate(String link, String user) {
        var held = (Booking.Held) bookings.find(booked(link)).orElseThrow();
        var whose = registered.find(UUID.fromString(user)).orElseThrow();
        var actor = accounts.actor(java.util.Objects.requireNonNull(whose.account()))
                .orElseThrow();
        return together.execute(_ -> {
            late(link);
            var plan = new Plan("会議", "meeting", 2, false, false, Map.of(), "");
            return bookRoom.confirm(held, whose, plan, 1, actor);
        });
    }

    private void late(String link) {
        jdbc.sql("update reservation_claim set held_until = ? where holder = ? and state = 'HELD'")
                .params(java.sql.Timestamp.from(clock.instant().minusSeconds(60)), "booking/" + booked(link))
                .update();
    }

    @Test
    void nobody_sees_who_it_is_that_is_registered_already() throws Exception {
        var name = "秘密の会" + UUID.randomUUID();
        register(resident, name);
        var again = opens(profile(post("/my/booking-users"), name + "クラブ").param("phone", "0312345678"), other)
                .getContentAsString(UTF_8);
        assertThat(again).contains("すでに登録されているかもしれません", name + "クラブ").doesNotContain("U-0", name + "<");
        var clerk = opens(profile(post("/staff/booking-users"), name + "クラブ"), staff(Role.RECEPTION));
        assertThat(clerk.getContentAsString(UTF_8)).contains(name + "</li>");
    }

    @Test
    void a_registration_has_no_more_bookings_to_come_than_the_city_gives() throws Exception {
        var day = open("gym-arena-2", 8);
        var user = register(resident, "たくさんの会" + UUID.randomUUID());
        var first = hold(resident, "gym-arena-2", day, "t09");
        opens(plan(post(first), user, "sports"), resident);
        fill(booked(first), 8);
        var tenth = hold(resident, "gym-arena-2", day, "t11");
        opens(plan(post(tenth), user, "sports"), resident);
        assertThat(reads(tenth, resident)).contains("予約ができています");
        var eleventh = hold(resident, "gym-arena-2", day, "t13");
        var refused = opens(plan(post(eleventh), user, "sports"), resident);
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString(UTF_8)).contains("一度に持てる予約の数を超えます");

        opens(post(tenth + "/cancellation"), resident);
        opens(plan(post(eleventh), user, "sports"), resident);
        assertThat(reads(eleventh, resident)).contains("予約ができています");
    }

    @Test
    void a_booking_is_not_moved_past_the_end_of_its_registration() throws Exception {
        var day = open("chuo-tatami", 40);
        var link = book(resident, "chuo-tatami", day, "am");
        jdbc.sql("update booking_user set valid_until = ? where id = (select by_user from booking_use where id = ?)")
                .params(day, booked(link))
                .update();
        var later = open("chuo-tatami", 1 + (int) ChronoUnit.DAYS.between(facilities.day(), day));
        var refused = opens(post(link + "/time").param("to", later + "/am"), resident);
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString(UTF_8)).contains("利用者登録の有効期間");
        assertThat(opens(post(link + "/time").param("to", day + "/pm"), resident)
                        .getStatus())
                .isEqualTo(302);
    }

    /** Whoever asks for all of them in one moment. */
    @Test
    void an_account_that_holds_many_at_once_gets_no_more_than_the_city_gives() throws Exception {
        var day = open("gym-arena-2", 44);
        var greedy = person();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = List.of("t09", "t11", "t13", "t15", "t17", "t19").stream()
                    .map(band -> threads.submit(
                            () -> opens(asks("gym-arena-2", day, band), greedy).getStatus()))
                    .toList();
            int held = 0;
            for (var answer : asked) {
                held += answer.get() == 302 ? 1 : 0;
            }
            assertThat(held).as("booking.yaml: holds-at-once").isEqualTo(3);
        }
    }

    /** As many more of the same, which nobody need have waited for. */
    private void fill(UUID like, int more) {
        jdbc.sql("""
                        insert into booking_use (id, kind, state, room, day, bands, starts, ends, by_account, by_user, plan, quote, total, paid,
                                                 refund, approved_at, reduction, claim, booked_at, made_at, changed_at, version)
                        select gen_random_uuid(), kind, state, room, day, bands, starts, ends, by_account, by_user, plan, quote, total, paid,
                               refund, approved_at, reduction, gen_random_uuid(), booked_at, made_at, changed_at, version
                          from booking_use, generate_series(1, :more) where id = :like
                        """).param("like", like).param("more", more).update();
    }

    @Test
    void a_registration_whose_time_is_over_books_and_waits_for_nothing_until_the_counter_renews_it() throws Exception {
        var clerk = staff(Role.RECEPTION);
        var day = open("gym-arena-2", 40);
        var user = register(resident, "期限の会" + UUID.randomUUID());
        var number = jdbc.sql("select 'U-' || lpad(number::text, 6, '0') from booking_user where id = ?")
                .param(UUID.fromString(user))
                .query(String.class)
                .single();
        until(user, day.minusDays(1));
        assertThat(reads("/my/bookings", resident)).contains("で終わります");
        assertThat(reads("/my/bookings/new?room=gym-arena-2&day=" + day + "&band=t15", resident))
                .contains("窓口で更新してください")
                .doesNotContain("/my/booking-users/new");
        var link = hold(resident, "gym-arena-2", day, "t15");
        var early = opens(plan(post(link), user, "sports"), resident);
        assertThat(early.getStatus())
                .as("over before the use, though not today")
                .isEqualTo(409);
        assertThat(early.getContentAsString(UTF_8))
                .contains("利用の日より前に終わります", "窓口で更新してください")
                .doesNotContain("/my/booking-users/new");
        assertThat(opens(byTelephone(day, number), clerk).getContentAsString(UTF_8))
                .as("nor at the counter")
                .contains("利用の日より前に終わります");
        hold(other, "gym-arena-2", day, "t13");
        assertThat(waits("gym-arena-2", day, "t13", user).getContentAsString(UTF_8))
                .contains("利用の日より前に終わります");

        until(user, facilities.day().minusDays(1));
        assertThat(reads("/my/bookings", resident)).contains("有効期間が過ぎました");
        opens(post("/staff/booking-users/" + user + "/renewal"), clerk);
        assertThat(reads("/my/bookings", resident)).doesNotContain("有効期間が過ぎました");
        opens(plan(post(link), user, "sports"), resident);
        assertThat(reads(link, resident)).contains("予約ができています");

        opens(post("/staff/booking-users/" + user + "/end"), clerk);
        var ended = hold(resident, "gym-arena-2", day, "t19");
        var gone = opens(plan(post(ended), user, "sports"), resident);
        assertThat(gone.getStatus()).isEqualTo(422);
        assertThat(gone.getContentAsString(UTF_8)).contains("利用者として登録する");
    }

    private static MockHttpServletRequestBuilder byTelephone(LocalDate day, String number) {
        return post("/staff/bookings")
                .param("room", "gym-arena-2")
                .param("day", day.toString())
                .param("band", "t17")
                .param("number", number)
                .param("kind", "PUBLIC")
                .param("title", "卓球")
                .param("purpose", "sports")
                .param("people", "8")
                .param("many", "1")
                .param("repeats", "1");
    }

    /** Its last day. */
    private void until(String user, LocalDate day) {
        jdbc.sql("update booking_user set valid_until = ? where id = ?")
                .params(day, UUID.fromString(user))
                .update();
    }

    @Test
    void an_account_holds_and_a_registration_waits_for_no_more_than_the_city_gives() throws Exception {
        var day = open("gym-arena-1", 16);
        for (var band : List.of("t09", "t11", "t13")) {
            hold(other, "gym-arena-1", day, band);
        }
        var fourth = opens(asks("gym-arena-1", day, "t15"), other);
        assertThat(fourth.getStatus()).isEqualTo(422);
        assertThat(fourth.getContentAsString(UTF_8)).contains("一度に持てる予約の数を超えます");
        hold(resident, "gym-arena-1", day, "t15");

        var user = register(resident, "待ちたい会" + UUID.randomUUID());
        for (var band : List.of("t09", "t11", "t13")) {
            assertThat(waits(day, band, user).getStatus()).as(band).isEqualTo(302);
        }
        hold(person(), "gym-arena-1", day, "t17");
        assertThat(waits(day, "t17", user).getContentAsString(UTF_8)).contains("一度に持てる予約の数を超えます");
    }

    private MockHttpServletResponse waits(LocalDate day, String band, String user) {
        return waits("gym-arena-1", day, band, user);
    }

    private MockHttpServletResponse waits(String room, LocalDate day, String band, String user) {
        return opens(
                post("/my/bookings/waits")
                        .param("room", room)
                        .param("day", day.toString())
                        .param("band", band)
                        .param("user", user),
                resident);
    }
}
