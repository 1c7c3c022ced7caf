package org.kaikaku.place.booking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.HouseTest;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.CityFolder;
import org.kaikaku.platform.city.CityReleases;
import org.kaikaku.platform.document.PdfText;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.Charges;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class RoomBookingTest {
    private static final String PASSWORD = "a long enough password";

    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    Facilities facilities;

    @Autowired
    Charges charges;

    @Autowired
    CityReleases releases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private MockMvc web;
    private String resident = "";
    private String other = "";

    @BeforeEach
    void people() {
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build();
        resident = person();
        other = person();
    }

    @Test
    void rooms_are_found_and_a_week_of_free_times_is_seen_without_signing_in() throws Exception {
        assertThat(reads("/facilities?purpose=cooking", ""))
                .contains("調理室", "空き")
                .doesNotContain("スタジオ1");
        assertThat(reads("/facilities?people=9999", "")).contains("合う部屋がありません");
        assertThat(reads("/facilities?feature=hearing-loop", ""))
                .contains("ホールA")
                .doesNotContain("アリーナ");
        assertThat(reads("/facilities?day=2001-01-01&people=%EF%BC%91", "")).contains("会議室");
        assertThat(reads("/facilities/rooms/civic-hall", "")).contains("磁気ループ", "9,000円", "150%");
        assertThat(opens(get("/facilities/rooms/solo-1"), "").getStatus()).isEqualTo(404);
        assertThat(reads("/facilities/free.csv?facility=music-studio", ""))
                .contains("施設名,部屋名,部屋ID", "スタジオ2")
                .doesNotContain("調理室");
        assertThat(reads("/facilities/free.json", "")).contains("\"部屋ID\" : \"gym-arena\"");
    }

    @Test
    void a_room_is_held_priced_booked_and_given_back() throws Exception {
        var day = open("studio-1", 5);
        var user = register(resident, "コーラスあおば " + UUID.randomUUID());
        var link = hold(resident, "studio-1", day, "t09");

        var second = opens(asks("studio-1", day, "t09"), other);
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString(UTF_8)).contains("ほかの人が先に予約しました");

        var wrong = opens(
                post(link)
                        .param("user", user)
                        .param("people", "9")
                        .param("many", "1")
                        .param("repeats", "1"),
                resident);
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(UTF_8)).contains("href=\"#title\"", "href=\"#people\"", "value=\"9\"");
        var quoted = opens(plan(post(link), user).param("lend-drums", "1").param("act", "quote"), resident);
        assertThat(quoted.getContentAsString(UTF_8)).contains("市外の方 (150%)", "備品 ドラムセット ×1", "2,000円");

        opens(plan(post(link), user).param("lend-drums", "1"), resident);
        assertThat(reads(link, resident)).contains("予約ができています", "B-0", "2,000円を", "無料で直せます");
        assertThat(reads("/my/bookings", resident)).contains("スタジオ1", "未払い 2,000円");
        assertThat(opens(get(link), other).getStatus()).isEqualTo(404);
        assertThat(reads("/facilities/rooms/studio-1/taken.ics", ""))
                .contains("BEGIN:VEVENT")
                .doesNotContain("コーラス");
        assertThat(reads(link + "/booking.ics", resident)).contains("SUMMARY:音楽スタジオ スタジオ1");

        // The one drum kit is lent, so that the other studio has none.
        var mine = register(other, "ドラムの会 " + UUID.randomUUID());
        var next = hold(other, "studio-2", day, "t09");
        var lent = opens(plan(post(next), mine).param("lend-drums", "1"), other);
        assertThat(lent.getStatus()).isEqualTo(409);
        assertThat(lent.getContentAsString(UTF_8)).contains("ほかの人が先に予約しました");

        var moved = opens(post(link + "/time").param("to", day + "/t13"), resident);
        assertThat(moved.getRedirectedUrl()).isEqualTo(link);
        assertThat(free("studio-1", day, "t09")).isTrue();
        assertThat(free("studio-1", day, "t13")).isFalse();
        assertThat(reads(link + "/cancellation", resident)).contains("予約を取り消しますか");
        opens(post(link + "/cancellation"), resident);
        assertThat(reads(link, resident)).contains("取り消した予約です");
        assertThat(free("studio-1", day, "t13")).isTrue();
        assertThat(lines(link)).containsExactly("CREATE 施設を予約する", "CHANGE 施設の予約の日時を変える", "CHANGE 施設の予約を取り消す");
    }

    @Test
    void the_whole_shuts_its_parts_and_a_part_the_whole() throws Exception {
        var day = open("gym-arena", 6);
        hold(resident, "gym-arena-1", day, "t11");
        assertThat(opens(asks("gym-arena", day, "t11"), other).getStatus()).isEqualTo(409);
        assertThat(free("gym-arena-2", day, "t11")).isTrue();
        hold(other, "gym-arena", day, "t15");
        assertThat(opens(asks("gym-arena-2", day, "t15"), resident).getStatus()).isEqualTo(409);
    }

    @Test
    void what_cannot_be_had_is_refused_with_its_reason() throws Exception {
        var day = open("civic-meeting", 4);
        assertThat(refusal("civic-meeting", day, "noon")).contains("この時間は予約できません");
        assertThat(refusal("civic-meeting", LocalDate.of(2020, 1, 1), "am")).contains("もう始まっている時間です");
        assertThat(refusal("civic-meeting", facilities.day().plusYears(1), "am"))
                .containsAnyOf("まだ予約できない先の日です", "休館日です");
        assertThat(refusal("civic-meeting", monday(), "am")).contains("休館日です");
        assertThat(refusal("civic-hall", open("civic-hall", 120), "am")).contains("この月は抽選で決めます");
        assertThat(opens(asks("solo-1", day, "h09"), resident).getStatus()).isEqualTo(404);
        assertThat(opens(post("/my/bookings").param("room", "civic-meeting").param("day", "2026-13-45"), resident)
                        .getStatus())
                .isEqualTo(404);
        var backwards = opens(asks("civic-meeting", day, "night").param("many", "2"), resident);
        assertThat(backwards.getContentAsString(UTF_8)).contains("この時間は予約できません");
    }

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
        assertThat(opens(get(link + "/permit.pdf"), resident).getStatus()).isEqualTo(200);
        opens(post(receipt + "/return").param("reason", "ほかの人の分"), clerk);
        assertThat(owed(id)).isPresent();
        assertThat(opens(get(link + "/permit.pdf"), resident).getStatus()).isEqualTo(404);

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

    private Optional<Charged> owed(UUID booking) {
        return charges.of("booking/" + booking).stream()
                .filter(one -> one.state() == Charged.State.OPEN)
                .findFirst();
    }

    private long refunded(UUID booking) {
        return charges.of("booking/" + booking).stream()
                .mapToLong(Charged::refunded)
                .sum();
    }

    private MockHttpServletResponse pays(UUID booking, String tendered, String clerk) throws Exception {
        var path = "/staff/till/charges/" + owed(booking).orElseThrow().id() + "/receipt";
        var taken = opens(post(path).param("tendered", tendered), clerk);
        assertThat(taken.getStatus()).as(taken.getContentAsString(UTF_8)).isEqualTo(302);
        return taken;
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
        var permit = opens(get(link + "/permit.pdf"), resident);
        assertThat(PdfText.of(permit.getContentAsByteArray())).contains("使用許可書", "写真の会", "中央公民館 講座室", "900円");
        assertThat(reads(link + "/key", resident)).contains("から、使い終わる時刻まで").doesNotContain("phone-number");
        jdbc.sql("update booking_use set starts = now() - interval '1 minute' where id = ?")
                .param(booked(link))
                .update();
        assertThat(reads(link + "/key", resident)).containsPattern("phone-number\">[0-9]{8}<");
        assertThat(reads(made, clerk)).contains("鍵の番号を出した記録");
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
        var booth = open("solo-1", 1);
        var seat = opens(
                post("/staff/rooms")
                        .param("room", "solo-1")
                        .param("day", booth.toString())
                        .param("band", "h09"),
                clerk);
        assertThat(seat.getStatus()).isEqualTo(302);
        assertThat(opens(
                                post("/staff/rooms")
                                        .param("room", "solo-1")
                                        .param("day", booth.toString())
                                        .param("band", "h09"),
                                staff(Role.CHIEF))
                        .getStatus())
                .isEqualTo(409);
        assertThat(reads("/staff/rooms?day=" + booth, clerk)).contains("ソロブース1", "4週間の利用率 0%");
    }

    private static MockHttpServletRequestBuilder counter(
            String room, LocalDate day, String band, String number, String kind) {
        return post("/staff/bookings")
                .param("room", room)
                .param("day", day.toString())
                .param("band", band)
                .param("number", number)
                .param("kind", kind)
                .param("title", "写真展")
                .param("purpose", room.startsWith("civic") ? "event" : "meeting")
                .param("people", "20")
                .param("many", "1")
                .param("repeats", "1");
    }

    @Test
    void the_same_use_is_booked_every_week_and_where_it_is_taken_the_others_stand() throws Exception {
        var day = open("gym-studio", 10);
        hold(other, "gym-studio", day.plusWeeks(1), "t19");
        var user = register(resident, "毎週体操" + UUID.randomUUID());
        var link = hold(resident, "gym-studio", day, "t19");
        var weeks = opens(
                post(link)
                        .param("user", user)
                        .param("title", "体操")
                        .param("purpose", "dance")
                        .param("people", "12")
                        .param("many", "1")
                        .param("repeats", "3"),
                resident);
        assertThat(weeks.getContentAsString(UTF_8)).contains("毎週の予約の結果", "ほかの人が先に予約しました", "予約ができています");
        assertThat(jdbc.sql("select count(*) from booking_use where by_user = ? and state = 'BOOKED'")
                        .param(UUID.fromString(user))
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(1);
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

    private CityFiles without(String text, String room, String instead) throws Exception {
        Files.writeString(
                folder.resolve("facilities.yaml"), text.replace("key: " + room + "\n", "key: " + instead + "\n"));
        return CityFolder.check(folder, List.of(), new TreeSet<>());
    }

    private String refusal(String room, LocalDate day, String band) throws Exception {
        var answer = opens(asks(room, day, band), resident);
        assertThat(answer.getStatus()).isEqualTo(422);
        return answer.getContentAsString(UTF_8);
    }

    private LocalDate monday() {
        return facilities.day().with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY));
    }

    /** The first day on which it is open from so many days on. */
    private LocalDate open(String room, int days) {
        var place = facilities.room(room).orElseThrow();
        var day = LocalDate.ofInstant(clock.instant(), City.ZONE).plusDays(days);
        while (!place.open(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static MockHttpServletRequestBuilder asks(String room, LocalDate day, String band) {
        return post("/my/bookings")
                .param("room", room)
                .param("day", day.toString())
                .param("band", band);
    }

    private String hold(String login, String room, LocalDate day, String band) throws Exception {
        var held = opens(asks(room, day, band), login);
        assertThat(held.getRedirectedUrl()).as(held.getContentAsString(UTF_8)).startsWith("/my/bookings/");
        return String.valueOf(held.getRedirectedUrl());
    }

    private String book(String login, String room, LocalDate day, String band) throws Exception {
        return book(
                login,
                room,
                day,
                band,
                facilities.room(room).orElseThrow().room().purposes().iterator().next());
    }

    private String book(String login, String room, LocalDate day, String band, String purpose) throws Exception {
        var user = register(login, "予約の会" + UUID.randomUUID());
        var link = hold(login, room, day, band);
        opens(plan(post(link), user, purpose), login);
        assertThat(reads(link, login)).contains("予約ができています");
        return link;
    }

    private static MockHttpServletRequestBuilder plan(MockHttpServletRequestBuilder request, String user) {
        return plan(request, user, "music");
    }

    private static MockHttpServletRequestBuilder plan(
            MockHttpServletRequestBuilder request, String user, String purpose) {
        return request.param("user", user)
                .param("title", "練習")
                .param("purpose", purpose)
                .param("people", "2")
                .param("many", "1")
                .param("repeats", "1");
    }

    private String register(String login, String name) throws Exception {
        var done = opens(profile(post("/my/booking-users"), name), login);
        assertThat(done.getStatus()).as(done.getContentAsString(UTF_8)).isEqualTo(302);
        return jdbc.sql("select id from booking_user where name = ?")
                .param(name)
                .query(UUID.class)
                .single()
                .toString();
    }

    private static MockHttpServletRequestBuilder profile(MockHttpServletRequestBuilder request, String name) {
        return request.param("kind", "GROUP")
                .param("name", name)
                .param("kana", "みらい")
                .param("representative", UUID.randomUUID().toString())
                .param("members", "１２")
                .param("phone", "０９０−1234−5678")
                .param("inCity", "LIVES");
    }

    private boolean free(String room, LocalDate day, String band) throws Exception {
        return reads("/facilities/rooms/" + room + "?day=" + day, "")
                .contains("room=" + room + "&amp;day=" + day + "&amp;band=" + band + "\" aria-label=\"");
    }

    private static UUID booked(String link) {
        return UUID.fromString(link.replaceAll(".*/", ""));
    }

    private int back(UUID booking) {
        return jdbc.sql("select refund from booking_use where id = ?")
                .param(booking)
                .query(Integer.class)
                .single();
    }

    private List<String> lines(String link) {
        return jdbc.sql("select act || ' ' || purpose from audit_entry where object = ? order by id")
                .param("booking/" + booked(link))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private String person() {
        var login = UUID.randomUUID() + "@example.jp";
        accounts.open(false, login, "予約 太郎", PASSWORD, null, List.of());
        return login;
    }

    private String staff(Role role) {
        return staff(role, "shimin");
    }

    private String staff(Role role, String division) {
        var login = "e" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(true, login, "施設 さくら", PASSWORD, division, List.of(new Assignment(role, division)));
        return login;
    }

    private String reads(String path, String login) throws Exception {
        var answer = opens(get(URI.create(path)), login);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(UTF_8);
    }

    private MockHttpServletResponse opens(MockHttpServletRequestBuilder request, String login) {
        try {
            var asked = login.isEmpty() ? request : request.with(user(users.loadUserByUsername(login)));
            return web.perform(asked.with(csrf())).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
