package org.kaikaku.service.outreach.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.outreach.Call;
import org.kaikaku.service.outreach.Outing;
import org.kaikaku.service.outreach.Outings;
import org.kaikaku.service.outreach.Stop;
import org.kaikaku.service.outreach.timetable.OutingRule;
import org.kaikaku.service.outreach.timetable.Timetable;
import org.kaikaku.service.outreach.timetable.Timetables;
import org.kaikaku.service.outreach.visit.StopVisits;
import org.springframework.stereotype.Service;

/** Where the van stands when, by area and season, and on the next days. */
@Service
class ShowTimetable {
    private static final int WEEKS = 6;

    private final Timetables timetables;
    private final Outings outings;
    private final StopVisits visits;
    private final java.time.Clock clock;

    ShowTimetable(Timetables timetables, Outings outings, StopVisits visits, java.time.Clock clock) {
        this.timetables = timetables;
        this.outings = outings;
        this.visits = visits;
        this.clock = clock;
    }

    TimetableView show(Timetable timetable, String asked, @Nullable Actor actor) {
        var area = timetable.area(asked).isPresent() ? asked : "";
        return new TimetableView(
                timetable.areas().stream()
                        .map(one -> new TimetableView.Choice(one.key(), one.name()))
                        .toList(),
                area,
                timetable.areas().stream()
                        .filter(one -> area.isEmpty() || one.key().equals(area))
                        .map(one -> new TimetableView.Section(one.name(), rules(timetable, one.key())))
                        .toList(),
                coming(area, WEEKS * 7).stream()
                        .map(outing -> day(timetable, outing))
                        .toList(),
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

    LocalDate today() {
        return timetables.day();
    }

    private static List<TimetableView.Rule> rules(Timetable timetable, String area) {
        return timetable.rules().stream()
                .filter(rule -> rule.area().equals(area))
                .map(rule -> rule(timetable, rule))
                .toList();
    }

    private static TimetableView.Rule rule(Timetable timetable, OutingRule rule) {
        var season = rule.season();
        return new TimetableView.Rule(
                "outreach.weekday." + rule.weekday().name().toLowerCase(Locale.ROOT),
                rule.weeks().stream().map(String::valueOf).collect(Collectors.joining("・")),
                season.always() ? null : Said.day(season.from()),
                season.always() ? null : Said.day(season.to()),
                rule.calls().stream()
                        .flatMap(call -> timetable.stop(call.stop()).stream()
                                .map(stop -> line(
                                        stop,
                                        Said.time(call.from()) + "–" + Said.time(call.until()),
                                        call.byBooking())))
                        .toList());
    }

    private static TimetableView.Line line(Stop stop, String time, boolean byBooking) {
        return new TimetableView.Line(stop.key(), stop.name(), stop.place(), stop.stepFree(), time, byBooking);
    }

    private static TimetableView.Day day(Timetable timetable, Outing outing) {
        return new TimetableView.Day(
                Said.day(outing.day()),
                timetable.area(outing.area()).orElseThrow().name(),
                outing.calledOff(),
                outing.calls().stream()
                        .map(call -> line(call.stop(), time(call), call.byBooking() && call.arrives() == null))
                        .toList());
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
