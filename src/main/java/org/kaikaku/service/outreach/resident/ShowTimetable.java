package org.kaikaku.service.outreach.resident;

import java.time.Clock;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.outreach.Call;
import org.kaikaku.service.outreach.Outing;
import org.kaikaku.service.outreach.Outings;
import org.kaikaku.service.outreach.need.Offices;
import org.kaikaku.service.outreach.timetable.Timetable;
import org.kaikaku.service.outreach.timetable.Timetables;
import org.kaikaku.service.outreach.visit.StopVisits;
import org.springframework.stereotype.Service;

/** Where the van stands when: the next outings first, then all the year by area, and on the days after. */
@Service
class ShowTimetable {
    private static final int WEEKS = 6;

    /** As many as one takes in at a glance. */
    private static final int NEXT = 3;

    private final Timetables timetables;
    private final Outings outings;
    private final Offices offices;
    private final StopVisits visits;
    private final Clock clock;

    ShowTimetable(Timetables timetables, Outings outings, Offices offices, StopVisits visits, Clock clock) {
        this.timetables = timetables;
        this.outings = outings;
        this.offices = offices;
        this.visits = visits;
        this.clock = clock;
    }

    TimetableView show(Timetable timetable, String asked, @Nullable Actor actor) {
        var area = timetable.area(asked).isPresent() ? asked : "";
        var draw = new DrawTimetable(timetable, timetables.day());
        var days = coming(area, WEEKS * 7).stream()
                .map(outing -> day(timetable, draw, outing))
                .toList();
        int next = Math.min(NEXT, days.size());
        return new TimetableView(
                timetable.areas().stream()
                        .map(one -> new TimetableView.Choice(one.key(), one.name()))
                        .toList(),
                area,
                days.subList(0, next),
                days.subList(next, days.size()),
                draw.map(area, offices.all()),
                draw.sections(area),
                mine(timetable, actor),
                area.isEmpty() ? "" : "?area=" + area);
    }

    /** All outings of an area, or of all, within so many days. */
    List<Outing> coming(String area, int days) {
        var today = timetables.day();
        return outings.between(today, today.plusDays(days)).stream()
                .filter(outing -> area.isEmpty() || outing.area().equals(area))
                .toList();
    }

    private TimetableView.Day day(Timetable timetable, DrawTimetable draw, Outing outing) {
        var day = outing.day();
        return new TimetableView.Day(
                Wareki.withoutYear(MonthDay.from(day)),
                DrawTimetable.weekday(day.getDayOfWeek()),
                (int) ChronoUnit.DAYS.between(timetables.day(), day),
                timetable.area(outing.area()).orElseThrow().name(),
                draw.tone(outing.area()),
                outing.calledOff(),
                outing.calls().stream().map(ShowTimetable::line).toList());
    }

    private static TimetableView.Line line(Call call) {
        var stop = call.stop();
        return new TimetableView.Line(
                stop.key(), stop.name(), stop.place(), time(call), call.byBooking() && call.arrives() == null);
    }

    /** As the route says, where there is one. */
    static String time(Call call) {
        return call.byBooking() && call.arrives() != null && call.leaves() != null
                ? Said.span(call.arrives(), call.leaves())
                : Said.span(call.from(), call.until());
    }

    private List<TimetableView.Mine> mine(Timetable timetable, @Nullable Actor actor) {
        return actor == null || actor.staff()
                ? List.of()
                : visits.of(actor.account(), clock.instant()).stream()
                        .flatMap(visit -> timetable.stop(visit.core().stop()).stream()
                                .map(stop -> new TimetableView.Mine(
                                        "/outreach/bookings/" + visit.core().id(),
                                        stop.name(),
                                        Said.when(
                                                visit.core().from(),
                                                visit.core().until()),
                                        Said.state(visit))))
                        .toList();
    }
}
