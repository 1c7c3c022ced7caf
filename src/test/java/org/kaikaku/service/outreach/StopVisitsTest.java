package org.kaikaku.service.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.outreach.Outings.Came;
import org.kaikaku.service.outreach.Outings.Marking;
import org.springframework.beans.factory.annotation.Autowired;

/** A turn at one of the van's stops: booked, waited for, given back, refused, marked. */
class StopVisitsTest extends AtStops {
    @Autowired
    Outings outings;

    @Test
    void a_turn_is_booked_changed_and_cancelled_by_its_link_without_an_account() throws Exception {
        var path = day("kawabe", 2);
        var wrong = opens(post(path).param("name", "山田 花子").param("kana", "山田").param("phone", "12"), "");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(UTF_8))
                .contains("value=\"山田 花子\"", "href=\"#errand\"", "href=\"#from\"", "href=\"#kana\"", "href=\"#phone\"");

        var from = free(path, 0);
        var link = book(path, from, "");
        assertThat(reads(link, "")).contains("予約ができています", "V-0", "くらしの相談");
        assertThat(opens(get(link + "/visit.ics"), "").getContentAsString(UTF_8))
                .contains("BEGIN:VEVENT", "SUMMARY:川辺小学校");

        var later = FREE.matcher(reads(link + "/times", ""))
                .results()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .group(1);
        opens(post(link + "/time").param("from", later), "");
        assertThat(jdbc.sql("select starts from outreach_booking where id = ?")
                        .param(id(link))
                        .query(java.sql.Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(Instant.parse(later));

        opens(post(link + "/cancellation"), "");
        assertThat(reads(link, "")).contains("取り消した予約です");
        assertThat(lines(id(link)))
                .containsExactly("CREATE お出かけ市役所を予約する", "CHANGE お出かけ市役所の予約の日時を変える", "CHANGE お出かけ市役所の予約を取り消す");
    }

    @Test
    void a_stop_takes_as_many_as_it_has_places_and_who_waits_gets_what_is_given_back() throws Exception {
        var path = day("ichiba", 1);
        var from = free(path, 0);
        var first = book(path, from, "");
        assertThat(opens(guest(path, from), "").getStatus()).isEqualTo(409);
        assertThat(reads(path, "")).contains("予約でいっぱいです").doesNotContain("name=\"from\"");

        var waits = String.valueOf(opens(guest(path + "/waiting", ""), resident).getRedirectedUrl());
        assertThat(reads(waits, resident)).contains("空きを待っています", "前に0人");
        opens(post(first + "/cancellation"), "");
        assertThat(reads(waits, resident)).contains("空きが出ました");
        assertThat(heard("outreach.offered")).isEqualTo(1);
        opens(post(waits + "/acceptance"), resident);
        assertThat(reads(waits, resident)).contains("予約ができています");
        assertThat(reads("/outreach", resident)).contains("あなたの予約");
    }

    @Test
    void an_errand_that_is_not_done_there_a_turn_that_does_not_exist_and_a_day_without_the_van_are_refused()
            throws Exception {
        var path = day("kawabe", 1);
        assertThat(opens(
                                post(path)
                                        .param("errand", "bereavement")
                                        .param("from", free(path, 0))
                                        .param("name", "あ")
                                        .param("kana", "あ")
                                        .param("phone", "0300000000"),
                                "")
                        .getStatus())
                .isEqualTo(422);
        assertThat(opens(guest(path, "2026-01-01T00:00:00Z"), "").getStatus()).isEqualTo(422);
        assertThat(opens(get("/outreach/stops/kawabe/days/2026-13-45"), "").getStatus())
                .isEqualTo(404);
        assertThat(opens(get("/outreach/stops/kawabe/days/2099-01-01"), "").getStatus())
                .isEqualTo(404);
        assertThat(opens(get("/outreach/stops/nowhere"), "").getStatus()).isEqualTo(404);
        assertThat(opens(get("/outreach/bookings/guess"), "").getStatus()).isEqualTo(404);
    }

    @Test
    void who_is_not_of_the_division_learns_of_nobody_and_looking_stands_in_the_journal() throws Exception {
        var path = day("kawabe", 1);
        var link = book(path, free(path, 0), "");
        var page = office(path);

        assertThat(opens(get(page), other).getStatus()).isEqualTo(404);
        assertThat(opens(get(page), resident).getStatus()).isIn(403, 404);
        assertThat(reads(page, clerk)).contains("巡回 はな", "090");
        assertThat(jdbc.sql("select count(*) from audit_entry where purpose = 'お出かけ市役所の受付のため' and object = ?")
                        .param("outing/mirai-1/" + date(path))
                        .query(Integer.class)
                        .single())
                .isPositive();
        opens(post("/staff/outings/bookings/" + id(link) + "/cancellation"), other);
        assertThat(reads(link, "")).contains("予約ができています");
        opens(post("/staff/outings/bookings/" + id(link) + "/cancellation"), clerk);
        assertThat(reads(link, "")).contains("取り消した予約です");
    }

    @Test
    void whoever_marks_what_somebody_else_has_changed_is_told_and_saying_it_twice_counts_once() throws Exception {
        var path = day("hinata", 1);
        var link = book(path, free(path, 0), "");
        var crew = actor(clerk);
        var booking = outings.booking(id(link)).orElseThrow();

        assertThat(outings.mark(booking.id(), Came.MISSED, booking.version(), crew))
                .isInstanceOf(Marking.TooEarly.class);
        assertThat(outings.mark(booking.id(), Came.MET, booking.version() + 1, crew))
                .isInstanceOf(Marking.ChangedMeanwhile.class);
        assertThat(outings.mark(booking.id(), Came.MET, booking.version(), crew))
                .isInstanceOf(Marking.Marked.class);
        assertThat(outings.mark(booking.id(), Came.MET, booking.version(), crew))
                .isInstanceOf(Marking.Marked.class);
        assertThat(outings.mark(booking.id(), Came.MISSED, booking.version(), crew))
                .isInstanceOf(Marking.ChangedMeanwhile.class);
        assertThat(outings.mark(UUID.randomUUID(), Came.MET, 0, crew)).isInstanceOf(Marking.Gone.class);
        assertThat(lines(booking.id()).stream().filter(line -> line.contains("来たことを記録")))
                .hasSize(1);
    }

    @Test
    void the_timetable_is_a_page_a_calendar_and_open_data_without_a_name() throws Exception {
        assertThat(reads("/outreach?area=south", ""))
                .contains("毎週木曜日", "12月1日から3月31日まで", "川辺小学校")
                .doesNotContain("日向公民館");
        assertThat(reads("/outreach/timetable.csv", "")).contains("運行日", "予約制", "木の根バス停");
        assertThat(reads("/outreach/timetable.json?area=north", ""))
                .contains("hinata")
                .doesNotContain("kawabe");
        assertThat(reads("/outreach/timetable.ics", "")).contains("BEGIN:VCALENDAR", "日向公民館");
    }

    private List<String> lines(UUID id) {
        return jdbc.sql("select act || ' ' || purpose from audit_entry where object = ? order by id")
                .param("outreach/" + id)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private Actor actor(String login) {
        return accounts.staffCalled(List.of(login)).getFirst().actor();
    }
}
