package org.kaikaku.service.appointment.resident;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.reservation.Reservations;
import org.kaikaku.platform.reservation.Slot;
import org.kaikaku.service.appointment.desk.AppointmentDesks;
import org.kaikaku.service.appointment.desk.Desk;
import org.springframework.stereotype.Component;

/** Draws which times of a week are free. */
@Component
class DrawWeek {
    private static final int DAYS = 7;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final AppointmentDesks desks;
    private final Reservations reservations;

    DrawWeek(AppointmentDesks desks, Reservations reservations) {
        this.desks = desks;
        this.reservations = reservations;
    }

    /** The Monday of the week that was asked for, or of the first in which one can come. */
    LocalDate week(String asked, Desk desk) {
        var first = monday(desk.first(desks.day(), desks.open()));
        return SentBack.day(asked)
                .map(DrawWeek::monday)
                .filter(monday -> !monday.isBefore(first) && !monday.isAfter(last(desk)))
                .orElse(first);
    }

    /**
     * @param here path of this page up to its week: {@code /…?week=}
     * @param waiting path of the form for those who wait, up to its week; null where one cannot wait
     */
    WeekView draw(
            Desk desk,
            LocalDate monday,
            String here,
            String action,
            Map<String, String> hidden,
            @Nullable String waiting,
            @Nullable String problem,
            String back) {
        var first = monday(desk.first(desks.day(), desks.open()));
        var week = days(monday);
        var given = given(desk, week);
        var free = free(desk, given);
        var days = week.stream()
                .map(day -> given.contains(day) ? times(desk, day, free) : shut(desk, day))
                .toList();
        return new WeekView(
                desk.name(),
                desk.place(),
                day(monday),
                action,
                hidden,
                days,
                monday.isAfter(first) ? here + monday.minusDays(DAYS) : null,
                monday.isBefore(last(desk)) ? here + monday.plusDays(DAYS) : null,
                waiting == null ? null : waiting + monday,
                problem,
                back);
    }

    /** Whether anybody could come in this week, if all were free. */
    boolean given(Desk desk, LocalDate monday) {
        return !given(desk, days(monday)).isEmpty();
    }

    boolean anyFree(Desk desk, LocalDate monday) {
        return !free(desk, given(desk, days(monday))).isEmpty();
    }

    private List<LocalDate> given(Desk desk, List<LocalDate> week) {
        var today = desks.day();
        var open = desks.open();
        return week.stream().filter(day -> desk.given(day, today, open)).toList();
    }

    private Set<Slot> free(Desk desk, List<LocalDate> given) {
        return reservations.free(given.stream()
                .flatMap(day -> desk.starts().stream().map(start -> desk.slot(day, start)))
                .toList());
    }

    private WeekView.Day shut(Desk desk, LocalDate day) {
        return new WeekView.Day(day(day), List.of(), why(desk, day));
    }

    private static WeekView.Day times(Desk desk, LocalDate day, Set<Slot> free) {
        return new WeekView.Day(
                day(day),
                desk.starts().stream()
                        .map(start -> time(desk.slot(day, start), start, free))
                        .toList(),
                null);
    }

    private String why(Desk desk, LocalDate day) {
        if (!desks.open().isOpen(day)) {
            return "appointment.day.closed";
        }
        return day.isAfter(desks.day().plusDays(desk.ahead())) ? "appointment.day.later" : "appointment.day.early";
    }

    private static WeekView.Time time(Slot slot, LocalTime start, Set<Slot> free) {
        return new WeekView.Time(slot.from().toString(), TIME.format(start), free.contains(slot));
    }

    private LocalDate last(Desk desk) {
        return monday(desks.day().plusDays(desk.ahead()));
    }

    private static List<LocalDate> days(LocalDate monday) {
        return IntStream.range(0, DAYS).mapToObj(monday::plusDays).toList();
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static Text day(LocalDate day) {
        return new Text(
                Wareki.format(day, Language.JA), Wareki.format(day, Language.EASY), Wareki.format(day, Language.EN));
    }
}
