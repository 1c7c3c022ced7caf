package org.kaikaku.service.counter.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.calendar.ClosedDays;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.counter.hall.Hall;

class EntranceTest {
    private static final String FRIDAY = "2026-11-27T";
    private static final String SATURDAY = "2026-11-28T";

    @Test
    void numbers_are_given_within_the_hours_of_an_open_day_and_by_reception_always() {
        assertThat(at(FRIDAY + "08:15", Slip.Source.KIOSK)).isNull();
        assertThat(at(FRIDAY + "08:14", Slip.Source.KIOSK)).isEqualTo(Refusal.CLOSED);
        assertThat(at(FRIDAY + "17:01", Slip.Source.WEB)).isEqualTo(Refusal.CLOSED);
        assertThat(at(SATURDAY + "10:00", Slip.Source.KIOSK)).isEqualTo(Refusal.CLOSED);
        assertThat(at(FRIDAY + "18:00", Slip.Source.RECEPTION)).isNull();
        assertThat(at(SATURDAY + "10:00", Slip.Source.APPOINTMENT)).isNull();
    }

    @Test
    void only_so_many_wait_with_a_number_from_outside() {
        assertThat(refuses(FRIDAY + "10:00", Slip.Source.WEB, "", 19)).isNull();
        assertThat(refuses(FRIDAY + "10:00", Slip.Source.WEB, "", 20)).isEqualTo(Refusal.WEB_FULL);
        assertThat(refuses(FRIDAY + "10:00", Slip.Source.KIOSK, "", 20)).isNull();
    }

    @Test
    void what_only_staff_give_nobody_takes() {
        assertThat(refuses(FRIDAY + "10:00", Slip.Source.KIOSK, "infant", 0)).isNull();
        assertThat(refuses(FRIDAY + "10:00", Slip.Source.KIOSK, "appointment", 0))
                .isEqualTo(Refusal.NO_SUCH_PRIORITY);
        assertThat(refuses(FRIDAY + "10:00", Slip.Source.APPOINTMENT, "appointment", 0))
                .isNull();
        assertThat(refuses(FRIDAY + "10:00", Slip.Source.RECEPTION, "mayor", 0)).isEqualTo(Refusal.NO_SUCH_PRIORITY);
    }

    private static @Nullable Refusal at(String moment, Slip.Source source) {
        return refuses(moment, source, "", 0);
    }

    private static @Nullable Refusal refuses(String moment, Slip.Source source, String priority, int fromOutside) {
        var hall = new Hall(
                Text.same("1階"),
                new Hall.GivesNumbers(LocalTime.of(8, 15), LocalTime.of(17, 0), false),
                20,
                15,
                30,
                List.of(
                        new Hall.Priority("appointment", Text.same("予約"), 60, false),
                        new Hall.Priority("infant", Text.same("乳幼児"), 10, true)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Entrance(hall, ClosedDays.usual(), ZonedDateTime.parse(moment + ":00+09:00"))
                .refuses(new IssueTicket.Wish("moving", priority, source, "key"), () -> fromOutside);
    }
}
