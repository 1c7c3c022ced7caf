package org.kaikaku.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaikaku.e2e.TabletModules;
import org.kaikaku.platform.calendar.ClosedDays.YearlySpan;
import org.kaikaku.platform.calendar.DeadlineRule.ClosedDay;
import org.kaikaku.platform.calendar.DeadlineRule.FirstDay;
import org.kaikaku.platform.calendar.DeadlineRule.Unit;
import org.kaikaku.service.procedure.interview.Remaining;
import tools.jackson.databind.json.JsonMapper;

/** The van's tablets and the house, asked for the same deadlines: whatever law and calendar, both say the same day. */
@Tag("browser")
class DeadlineAwayTest {
    private static final LocalDate UNTIL = LocalDate.of(2056, 12, 31);
    private static final int CASES = 4000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final String COUNT = """
            ({closed, cases}) => {
              const calendar = new window.Calendar(JSON.parse(closed));
              return JSON.parse(cases).map(({rule, event, today}) => {
                const due = calendar.due(rule, event);
                const {style, words, number} = window.remaining(due, today);
                return due === null ? "" : `${due.date} ${due.rolledFrom} ${style} procedure.due.${words} ${number}`;
              });
            }
            """;

    private static @Nullable Page page;

    @BeforeAll
    static void the_tablets_calendar_is_in_a_browser() {
        page = TabletModules.exports("calendar.js");
    }

    @AfterAll
    static void the_page_is_closed() {
        if (page != null) {
            page.close();
        }
    }

    @Test
    void any_law_gives_the_same_last_day_on_any_calendar() {
        var random = new Random(20261128);
        for (var closed : List.of(
                ClosedDays.usual(),
                ClosedDays.none(),
                ClosedDays.of(Set.of(DayOfWeek.MONDAY), false, List.of()),
                ClosedDays.of(
                        Set.of(DayOfWeek.SUNDAY, DayOfWeek.WEDNESDAY),
                        true,
                        List.of(new YearlySpan(MonthDay.of(8, 10), MonthDay.of(8, 20)))))) {
            agree(closed, random);
        }
    }

    private static void agree(ClosedDays closed, Random random) {
        var cases = new ArrayList<Map<String, Object>>();
        var said = new ArrayList<String>();
        for (int at = 0; at < CASES; at++) {
            var rule = rule(random);
            var event = day(random);
            var today = event.plusDays(random.nextInt(900) - 300);
            var due = rule.due(event, closed);
            said.add(due.date() + " " + due.rolledFrom() + " " + left(due, today));
            cases.add(Map.of("rule", sent(rule), "event", event.toString(), "today", today.toString()));
        }
        assertThat(counted(closed, Wareki.FIRST, UNTIL, cases)).isEqualTo(said);
    }

    /** A city whose calendar is written wrongly, and a day so far ahead that nobody brought its holidays along. */
    @Test
    void where_the_calendar_does_not_reach_nothing_is_said() {
        var rule = new DeadlineRule("a law", FirstDay.NEXT, 14, Unit.DAYS, ClosedDay.NEXT_OPEN);
        var late = Map.<String, Object>of("rule", sent(rule), "event", "2056-12-25", "today", "2056-12-01");
        assertThat(counted(ClosedDays.usual(), Wareki.FIRST, UNTIL, List.of(late)))
                .isEqualTo(List.of(""));
        var never = Map.<String, Object>of("rule", sent(rule), "event", "2026-12-03", "today", "2026-12-03");
        assertThat(counted(_ -> true, Wareki.FIRST, UNTIL, List.of(never))).isEqualTo(List.of(""));
    }

    @Test
    void every_day_is_written_the_same() {
        var days = Wareki.FIRST
                .datesUntil(UNTIL)
                .filter(day -> day.getDayOfMonth() < 3 || day.getYear() == 1989 || day.getYear() == 2026)
                .toList();
        assertThat(written(days))
                .isEqualTo(days.stream()
                        .map(Wareki::text)
                        .map(text -> Map.of("ja", text.ja(), "easy", text.easy(), "en", text.en()))
                        .toList());
    }

    private static Object written(List<LocalDate> days) {
        return Objects.requireNonNull(page)
                .evaluate(
                        "(days) => days.map(window.wareki)",
                        days.stream().map(LocalDate::toString).toList());
    }

    private static Object counted(ClosedDays closed, LocalDate from, LocalDate until, List<Map<String, Object>> cases) {
        return Objects.requireNonNull(page)
                .evaluate(
                        COUNT,
                        Map.of(
                                "closed",
                                JSON.writeValueAsString(PortableClosedDays.of(closed, from, until)),
                                "cases",
                                JSON.writeValueAsString(cases)));
    }

    private static DeadlineRule rule(Random random) {
        var unit = Unit.values()[random.nextInt(3)];
        int most = switch (unit) {
            case DAYS -> 120;
            case MONTHS -> 14;
            case YEARS -> 6;
        };
        return new DeadlineRule(
                "a law",
                FirstDay.values()[random.nextInt(3)],
                1 + random.nextInt(most),
                unit,
                ClosedDay.values()[random.nextInt(3)]);
    }

    /** Month's ends, leap days and New Year's more often than others; old ones too. */
    private static LocalDate day(Random random) {
        var any = LocalDate.of(1880, 1, 1).plusDays(random.nextInt(61_000));
        return switch (random.nextInt(5)) {
            case 0 -> any.withDayOfMonth(any.lengthOfMonth());
            case 1 -> LocalDate.of(1904 + 4 * random.nextInt(34), 2, 29);
            case 2 -> LocalDate.of(any.getYear(), 12, 14).plusDays(random.nextInt(25));
            default -> any;
        };
    }

    private static Map<String, Object> sent(DeadlineRule rule) {
        var sent = new LinkedHashMap<String, Object>();
        sent.put("firstDay", rule.firstDay().name());
        sent.put("count", rule.count());
        sent.put("unit", rule.unit().name());
        sent.put("closedDay", rule.closedDay().name());
        return sent;
    }

    private static String left(Due due, LocalDate today) {
        var left = Remaining.of(due, today);
        return left.style() + " " + left.words() + " " + left.number();
    }
}
