package org.kaikaku.service.outreach.timetable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;
import org.kaikaku.service.outreach.Stop;
import org.kaikaku.service.outreach.Van;
import org.kaikaku.service.outreach.timetable.OutingRule.PlannedCall;

/** Reads the lines of the timetable, and finds what no van could do. */
record RulesYaml(List<Van> vans, List<Area> areas, List<Stop> stops) {

    List<OutingRule> read(YamlValue value) {
        var rules = value.list(this::rule);
        for (int i = 0; i < rules.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (collide(rules.get(i), rules.get(j))) {
                    value.items()
                            .get(i)
                            .wrong(
                                    "on some day the same van, or a stop, is in line " + (j + 1) + " too",
                                    "give them other weekdays, weeks or seasons");
                }
            }
        }
        return rules;
    }

    private OutingRule rule(YamlValue value) {
        return value.map(yaml -> {
            var van = TimetableYaml.known(yaml.get("van"), "a van", vans, Van::key);
            var area = TimetableYaml.known(yaml.get("area"), "an area", areas, Area::key);
            var calls = yaml.list("calls", call -> call.map(one -> call(one, van.orElse(null))));
            onceADay(yaml, calls);
            return new OutingRule(
                    van.map(Van::key).orElse(""),
                    area.map(Area::key).orElse(""),
                    yaml.find("season")
                            .map(season -> season.map(RulesYaml::season))
                            .orElse(Season.ALWAYS),
                    yaml.get("weekday").choice(DayOfWeek.class),
                    yaml.list("weeks", week -> week.number(1, 5, "weeks of a month")),
                    calls);
        });
    }

    private static Season season(YamlMap yaml) {
        return new Season(yaml.get("from").monthDay(), yaml.get("to").monthDay());
    }

    private PlannedCall call(YamlMap yaml, @org.jspecify.annotations.Nullable Van van) {
        var stop = TimetableYaml.known(yaml.get("stop"), "a stop", stops, Stop::key);
        var from = yaml.get("from").time();
        var until = yaml.get("until").time();
        boolean byBooking = yaml.find("by-booking").map(YamlValue::flag).orElse(false);
        var all = Duration.between(from, until);
        if (!all.isPositive()) {
            yaml.get("until").wrong("the van leaves before it comes", null);
        }
        if (van != null && (from.isBefore(van.leaves()) || until.isAfter(van.returns()))) {
            yaml.wrong("the van is not out then", "see when it leaves and returns");
        }
        var turn = byBooking ? all : TimetableYaml.minutes(yaml, "turn-minutes", 5);
        if (!byBooking && turn.compareTo(all) > 0) {
            yaml.get("turn-minutes").wrong("no turn fits into the call", null);
        }
        return new PlannedCall(stop.map(Stop::key).orElse(""), from, until, byBooking, turn);
    }

    private static void onceADay(YamlMap yaml, List<PlannedCall> calls) {
        if (calls.stream().map(PlannedCall::stop).distinct().count() < calls.size()) {
            yaml.get("calls").wrong("a stop stands here twice", "a van comes to a stop once a day");
        }
        var standing = calls.stream().filter(call -> !call.byBooking()).toList();
        for (int i = 1; i < standing.size(); i++) {
            if (standing.get(i).from().isBefore(standing.get(i - 1).until())) {
                yaml.get("calls").wrong("the van would stand at two stops at once", "write calls in order of time");
            }
        }
    }

    private static boolean collide(OutingRule one, OutingRule other) {
        boolean sameVan = one.van().equals(other.van());
        boolean sameStop = one.calls().stream()
                .anyMatch(call -> other.calls().stream().anyMatch(o -> o.stop().equals(call.stop())));
        return (sameVan || sameStop) && one.weekday() == other.weekday() && weeks(one, other) && seasons(one, other);
    }

    private static boolean weeks(OutingRule one, OutingRule other) {
        return one.weeks().isEmpty()
                || other.weeks().isEmpty()
                || one.weeks().stream().anyMatch(other.weeks()::contains);
    }

    /** Either begins within the other. In a leap year, so that no day is left out. */
    private static boolean seasons(OutingRule one, OutingRule other) {
        return one.season().has(other.season().from().atYear(2028))
                || other.season().has(one.season().from().atYear(2028));
    }
}
