package org.kaikaku.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.document.IcsCalendar.Deadline;

class IcsCalendarTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final Deadline DEADLINE = new Deadline(
            "setainushi-henko-7c1@mirai.example",
            LocalDate.of(2026, 11, 24),
            "世帯主変更届の期限",
            "市民課, 1階3番; 住民基本台帳法25条\nhttps://kaikaku.example/",
            3);

    @Test
    void a_deadline_is_an_event_of_one_whole_day_that_keeps_nobody_busy() {
        assertThat(lines(DEADLINE))
                .contains(
                        "DTSTART;VALUE=DATE:20261124",
                        "DTEND;VALUE=DATE:20261125",
                        "UID:setainushi-henko-7c1@mirai.example",
                        "SUMMARY:世帯主変更届の期限",
                        "TRANSP:TRANSPARENT",
                        "DTSTAMP:20261120T010000Z")
                .containsOnlyOnce("DTSTAMP:20261120T010000Z");
    }

    @Test
    void an_alarm_rings_at_nine_in_the_morning_some_days_before() {
        assertThat(lines(DEADLINE)).contains("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P2DT15H");
        assertThat(lines(new Deadline("a@b", DEADLINE.date(), "a", "b", 0))).contains("TRIGGER:PT9H");
        assertThat(lines(new Deadline("a@b", DEADLINE.date(), "a", "b", -1))).doesNotContain("BEGIN:VALARM");
    }

    @Test
    void another_calendar_reads_it_back() throws ParserException, IOException {
        var second = new Deadline("b@mirai.example", LocalDate.of(2027, 2, 22), "相続放棄", "家庭裁判所", 14);
        var calendar = new CalendarBuilder().build(new StringReader(IcsCalendar.of(List.of(DEADLINE, second), NOW)));
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.getComponents()).hasSize(2);
        var first = (VEvent) calendar.getComponents().getFirst();
        assertThat(first.getDescription()).isEqualTo(new Description(DEADLINE.description()));
        assertThat(first.getAlarms()).hasSize(1);
    }

    private static List<String> lines(Deadline deadline) {
        return IcsCalendar.of(List.of(deadline), NOW)
                .replace("\r\n ", "")
                .lines()
                .toList();
    }
}
