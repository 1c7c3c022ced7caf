package org.kaikaku.service.outreach.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.service.outreach.Stop;
import org.kaikaku.service.outreach.map.PlaceMap;
import org.kaikaku.service.outreach.need.Offices;
import org.kaikaku.service.outreach.timetable.OutingRule;
import org.kaikaku.service.outreach.timetable.Timetable;

/** The timetable as a table by area, and its stops on a map. A stop has the same number in both, whatever is shown. */
final class DrawTimetable {
    /** Higher than wide, so that names stay legible on a telephone. */
    private static final int WIDTH = 360;

    private static final int HEIGHT = 460;
    private static final int TONES = 4;

    private final Timetable timetable;
    private final LocalDate today;

    DrawTimetable(Timetable timetable, LocalDate today) {
        this.timetable = timetable;
        this.today = today;
    }

    /** From 1; beyond so many they come again. */
    int tone(String area) {
        var keys = timetable.areas().stream().map(one -> one.key()).toList();
        return Math.max(0, keys.indexOf(area)) % TONES + 1;
    }

    static String weekday(java.time.DayOfWeek day) {
        return "outreach.weekday." + day.name().toLowerCase(Locale.ROOT);
    }

    /** @param area key of the only one shown; empty for all */
    List<TimetableView.Section> sections(String area) {
        return timetable.areas().stream()
                .filter(one -> area.isEmpty() || one.key().equals(area))
                .map(one -> {
                    var rules = timetable.rules().stream()
                            .filter(rule -> rule.area().equals(one.key()))
                            .toList();
                    return new TimetableView.Section(
                            one.name(),
                            tone(one.key()),
                            rules.stream().map(this::rule).toList(),
                            rows(rules));
                })
                .toList();
    }

    private TimetableView.Rule rule(OutingRule rule) {
        var season = rule.season();
        return new TimetableView.Rule(
                weekday(rule.weekday()),
                rule.weeks().stream().map(String::valueOf).collect(Collectors.joining("・")),
                season.always() ? null : Wareki.withoutYear(season.from()),
                season.always() ? null : Wareki.withoutYear(season.to()),
                !season.always() && season.has(today));
    }

    private List<TimetableView.Row> rows(List<OutingRule> rules) {
        return IntStream.range(0, timetable.stops().size())
                .filter(i -> rules.stream()
                        .anyMatch(rule -> call(rule, timetable.stops().get(i)) != null))
                .mapToObj(i -> row(i + 1, timetable.stops().get(i), rules))
                .toList();
    }

    private static TimetableView.Row row(int number, Stop stop, List<OutingRule> rules) {
        return new TimetableView.Row(
                number,
                stop.key(),
                stop.name(),
                stop.place(),
                stop.stepFree(),
                rules.stream().map(rule -> time(call(rule, stop))).toList());
    }

    private static OutingRule.@Nullable PlannedCall call(OutingRule rule, Stop stop) {
        return rule.calls().stream()
                .filter(call -> call.stop().equals(stop.key()))
                .findFirst()
                .orElse(null);
    }

    private static TimetableView.Time time(OutingRule.@Nullable PlannedCall call) {
        return call == null
                ? new TimetableView.Time("", false)
                : new TimetableView.Time(Said.time(call.from()) + "–" + Said.time(call.until()), call.byBooking());
    }

    /** All stops and offices lie in the picture, so that it stays the same; an area alone shows its own. */
    TimetableView.@Nullable Map map(String area, List<Offices.Office> offices) {
        var stops = timetable.stops();
        if (stops.isEmpty()) {
            return null;
        }
        var places = Stream.concat(
                        IntStream.range(0, stops.size())
                                .mapToObj(i -> new PlaceMap.At(
                                        i + 1, stops.get(i).name(), stops.get(i).at())),
                        offices.stream().map(office -> new PlaceMap.At(0, office.name(), office.at())))
                .toList();
        var drawn = PlaceMap.of(places, WIDTH, HEIGHT);
        var pins = IntStream.range(0, stops.size())
                .filter(i -> area.isEmpty() || stops.get(i).area().equals(area))
                .mapToObj(i -> new TimetableView.Pin(
                        drawn.dots().get(i), tone(stops.get(i).area())))
                .toList();
        return new TimetableView.Map(
                drawn, pins, drawn.dots().subList(stops.size(), drawn.dots().size()));
    }
}
