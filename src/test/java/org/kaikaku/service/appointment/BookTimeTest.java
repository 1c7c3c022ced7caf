package org.kaikaku.service.appointment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.city.City;

class BookTimeTest extends BereavementCorner {
    @Test
    void whoever_comes_in_vain_is_told_before_and_whoever_skips_a_question_is_asked_again() throws Exception {
        assertThat(reads(DESK + "?" + ANSWERS.replace("notified=yes", "notified=no"), ""))
                .contains("先に死亡届を出してください");
        var skipped = opens(get(DESK + "?asked=1&notified=yes"), "");
        assertThat(skipped.getStatus()).isEqualTo(422);
        assertThat(skipped.getContentAsString(UTF_8)).contains("どちらかを選んでください", "href=\"#q-resident\"");
        assertThat(opens(get(DESK + "/times?asked=1&notified=yes"), "").getRedirectedUrl())
                .isEqualTo(DESK);
        assertThat(opens(post(DESK + "/holds?asked=1&notified=no").param("from", free(0)), "")
                        .getRedirectedUrl())
                .isEqualTo(DESK);
    }

    @Test
    void a_time_is_held_booked_changed_and_cancelled_by_its_link_without_an_account() throws Exception {
        var from = free(0);
        var link = hold(from);
        assertThat(reads(link, "")).contains("まで取り置いています").doesNotContain("Y-0000");

        var wrong = opens(post(link).param("name", "山田 花子").param("kana", "山田").param("phone", "12"), "");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(UTF_8))
                .contains("value=\"山田 花子\"", "ふりがなを、ひらがな・カタカナ・ローマ字で書いてください", "href=\"#phone\"");

        book(link);
        var page = reads(link, "");
        assertThat(page).contains("予約ができています", "Y-0", "持ってくるもの");
        assertThat(opens(get(link + "/visit.ics"), "").getContentAsString(UTF_8))
                .contains("BEGIN:VEVENT", "SUMMARY:おくやみコーナー", "TRIGGER:-P1D");

        var later = free(1);
        assertThat(opens(post(link + "/time").param("from", later), "").getRedirectedUrl())
                .isEqualTo(link);
        assertThat(isFree(from)).isTrue();
        assertThat(isFree(later)).isFalse();

        assertThat(reads(link + "/cancellation", "")).contains("予約を取り消しますか");
        opens(post(link + "/cancellation"), "");
        assertThat(reads(link, "")).contains("取り消した予約です");
        assertThat(isFree(later)).isTrue();
        assertThat(lines(visit(link))).containsExactly("CREATE 来庁を予約する", "CHANGE 来庁の予約の日時を変える", "CHANGE 来庁の予約を取り消す");
    }

    @Test
    void who_comes_second_is_told_at_once_and_sees_what_is_left() throws Exception {
        var from = free(0);
        hold(from);

        var second = opens(post(DESK + "/holds?" + ANSWERS).param("from", from), "");

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString(UTF_8)).contains("ほかの人が先に予約しました");
        assertThat(opens(post(DESK + "/holds?" + ANSWERS).param("from", "2001-01-01T03:04:05Z"), "")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void who_types_too_long_has_the_time_yet_if_nobody_else_wanted_it() throws Exception {
        var alone = hold(free(0));
        over(visit(alone));
        assertThat(book(alone).getRedirectedUrl()).isEqualTo(alone);
        assertThat(reads(alone, "")).contains("予約ができています");

        var from = free(0);
        var slow = hold(from);
        over(visit(slow));
        var quick = hold(from);
        book(quick);
        book(slow);
        assertThat(reads(slow, "")).contains("取り置きの時間が過ぎました");
        assertThat(reads(quick, "")).contains("予約ができています");
    }

    @Test
    void what_is_cancelled_is_offered_to_whoever_waits_and_booked_by_one_press() throws Exception {
        var week = fullWeek();
        var waiting = opens(
                post(DESK + "/waiting?" + ANSWERS + "&week=" + week)
                        .param("name", "待つ 人")
                        .param("kana", "まつ ひと")
                        .param("mail", "matsu@example.jp"),
                resident);
        var link = String.valueOf(waiting.getRedirectedUrl());
        assertThat(reads(link, "")).contains("空きを待っています", "前に0人が待っています");

        var given = jdbc.sql("select id from appointment_visit where name = 'いっぱい' and state = 'BOOKED' limit 1")
                .query(UUID.class)
                .single();
        opens(post("/staff/appointments/visits/" + given + "/cancellation"), clerk);

        assertThat(reads(link, "")).contains("空きが出ました");
        assertThat(freeTimes(weeksTo(week))).isEmpty();
        opens(post(link + "/acceptance"), "");
        assertThat(reads(link, "")).contains("予約ができています");
        assertThat(reads("/appointments", resident)).contains("/appointments/visits/" + visit(link));
        assertThat(reads("/appointments/visits/" + visit(link), resident)).contains("予約ができています");
        assertThat(opens(get("/appointments/visits/" + visit(link)), "").getStatus())
                .isEqualTo(404);
        assertThat(reads("/my/notices", resident)).contains("空きが出ました", "予約しました");
        jdbc.sql("update appointment_visit set state = 'CANCELLED' where name = 'いっぱい'")
                .update();
    }

    /** A week that is given, with every time of it taken; its Monday. */
    private LocalDate fullWeek() throws Exception {
        for (int week = 3; week < 6; week++) {
            var times = freeTimes(week);
            if (!times.isEmpty()) {
                for (var from : times) {
                    var link = hold(from);
                    opens(post(link).param("name", "いっぱい").param("kana", "いっぱい").param("phone", "0300000000"), "");
                }
                return monday(week);
            }
        }
        throw new AssertionError("No week is free");
    }

    private int weeksTo(LocalDate monday) {
        return (int) java.time.temporal.ChronoUnit.WEEKS.between(monday(0), monday);
    }

    private boolean isFree(String from) throws Exception {
        var week = LocalDate.ofInstant(Instant.parse(from), City.ZONE);
        return reads(DESK + "/times?" + ANSWERS + "&week=" + week, "").contains("value=\"" + from + "\"");
    }

    private void over(UUID visit) {
        jdbc.sql(
                        "update reservation_claim set held_until = made_at - interval '1 second' where holder = ? and state = 'HELD'")
                .param("appointment/" + visit)
                .update();
    }

    private List<String> lines(UUID visit) {
        return jdbc.sql("select act || ' ' || purpose from audit_entry where object = ? order by id")
                .param("appointment/" + visit)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
