package org.kaikaku.place.booking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rooms are found, held, booked, moved and given back; nobody has another's time. */
class BookARoomTest extends RoomsOfTheCity {
    private static final Pattern FEED = Pattern.compile("/facilities/feeds/[\\w-]{43}/bookings.ics");

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

    @ParameterizedTest
    @CsvSource({
        "たいいくかん, アリーナ全面, false",
        "タイイクカン, アリーナ全面, false",
        "ﾎｰﾙ, ホールA, false",
        "体育舘, アリーナ全面, false",
        "たいくかん, アリーナ全面, true",
        "バンドの練習, スタジオ1, true",
        "cook, 調理室, true",
        "バトミントン, アリーナ1面, true",
        "yoga, 多目的室, true"
    })
    void a_slip_or_another_word_still_finds_the_room(String typed, String room, boolean near) throws Exception {
        var page = reads("/facilities?q=" + URLEncoder.encode(typed, UTF_8), "");
        assertThat(page).contains(room).doesNotContain("合う部屋がありません");
        assertThat(page.contains("近いものを出しています")).isEqualTo(near);
    }

    @Test
    void what_no_room_comes_near_to_says_what_to_do() throws Exception {
        assertThat(reads("/facilities?q=zzzz&people=5", ""))
                .contains("合う部屋がありません", "条件を外してさがす", "href=\"/facilities?q=zzzz&amp;day=", "すべての部屋を見る");
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
        var wanted = Stream.of(day, day.plusWeeks(1), day.plusWeeks(2));
        assertThat(jdbc.sql("select day from booking_use where by_user = ? and state = 'BOOKED' order by day")
                        .param(UUID.fromString(user))
                        .query(LocalDate.class)
                        .list())
                .as("the week that somebody else has, and weeks in which it is closed, are left out")
                .containsExactlyElementsOf(wanted.filter(one -> !one.equals(day.plusWeeks(1)))
                        .filter(facilities.room("gym-studio").orElseThrow()::open)
                        .toList());
    }

    @Test
    void a_series_goes_as_far_as_the_registration_holds_and_its_later_weeks_are_cancelled_with_one_or_stay()
            throws Exception {
        var day = openInEachOfThreeWeeks("gym-studio");
        var name = "定期の会" + UUID.randomUUID();
        var user = register(resident, name);
        jdbc.sql("update booking_user set valid_until = ? where name = ?")
                .params(day.plusWeeks(1), name)
                .update();
        var weeks = everyWeek(user, day, "t17");
        assertThat(weeks).contains("予約ができています", "利用者登録の有効期間が、利用の日より前に終わります");
        assertThat(days(user)).containsExactly(day, day.plusWeeks(1));

        jdbc.sql("update booking_user set valid_until = ? where name = ?")
                .params(day.plusYears(1), name)
                .update();
        everyWeek(user, day, "t15");
        assertThat(days(user)).hasSize(5);
        var first = link(user, day, "t15");
        assertThat(reads(first + "/cancellation", resident)).contains("この後の週の2件もまとめて取り消す");
        opens(post(first + "/cancellation"), resident);
        assertThat(days(user)).as("the others stay").hasSize(4);

        var second = link(user, day.plusWeeks(1), "t15");
        assertThat(reads(second + "/cancellation", resident)).contains("この後の週の1件もまとめて取り消す");
        opens(post(second + "/cancellation").param("later", "true"), resident);
        assertThat(days(user)).as("the other series stays").containsExactly(day, day.plusWeeks(1));
        var last = link(user, day.plusWeeks(1), "t17");
        assertThat(reads(last + "/cancellation", resident)).doesNotContain("まとめて取り消す");
    }

    private LocalDate openInEachOfThreeWeeks(String room) {
        var place = facilities.room(room).orElseThrow();
        return facilities
                .day()
                .plusDays(5)
                .datesUntil(facilities.day().plusDays(40))
                .filter(day -> place.open(day) && place.open(day.plusWeeks(1)) && place.open(day.plusWeeks(2)))
                .findFirst()
                .orElseThrow();
    }

    private String everyWeek(String user, LocalDate day, String band) throws Exception {
        var link = hold(resident, "gym-studio", day, band);
        return opens(
                        post(link)
                                .param("user", user)
                                .param("title", "体操")
                                .param("purpose", "dance")
                                .param("people", "12")
                                .param("many", "1")
                                .param("repeats", "3"),
                        resident)
                .getContentAsString(UTF_8);
    }

    private List<LocalDate> days(String user) {
        return jdbc.sql("select day from booking_use where by_user = ? and state = 'BOOKED' order by day, starts")
                .param(UUID.fromString(user))
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .list();
    }

    private String link(String user, LocalDate day, String band) {
        return "/my/bookings/"
                + jdbc.sql("select id from booking_use where by_user = ? and day = ? and ? = any(bands)")
                        .params(UUID.fromString(user), day, band)
                        .query(UUID.class)
                        .single();
    }

    @Test
    void ones_own_bookings_stand_in_ones_calendar_until_the_link_is_taken_back() throws Exception {
        var day = open("gym-studio", 30);
        var link = book(resident, "gym-studio", day, "t13");
        var path = feed();
        assertThat(reads(path, ""))
                .contains("BEGIN:VEVENT", "SUMMARY:市民体育館 多目的室 B-0", booked(link) + "@kaikaku")
                .doesNotContain("予約の会", "練習");
        assertThat(reads("/my/bookings", resident)).contains("最後に読まれたのは").doesNotContain(path);
        opens(post(link + "/cancellation"), resident);
        assertThat(reads(path, "")).doesNotContain("BEGIN:VEVENT");

        var next = feed();
        assertThat(opens(get(path), "").getStatus()).isEqualTo(404);
        assertThat(reads(next, "")).contains("BEGIN:VCALENDAR");
        opens(post("/my/bookings/feed/end"), resident);
        assertThat(opens(get(next), "").getStatus()).isEqualTo(404);
        assertThat(opens(get("/facilities/feeds/guessed/bookings.ics"), "").getStatus())
                .isEqualTo(404);
    }

    private String feed() throws Exception {
        var made = web.perform(post("/my/bookings/feed")
                        .with(user(users.loadUserByUsername(resident)))
                        .with(csrf()))
                .andExpect(redirectedUrl("/my/bookings/feed"))
                .andReturn();
        var page = opens(get("/my/bookings/feed").flashAttrs(made.getFlashMap()), resident);
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
        var matcher = FEED.matcher(page.getContentAsString(UTF_8));
        assertThat(matcher.find()).isTrue();
        var link = matcher.group();
        assertThat(reads("/my/bookings/feed", resident))
                .as("loaded again")
                .contains("もう見られません")
                .doesNotContain("/facilities/feeds/");
        return link;
    }
}
