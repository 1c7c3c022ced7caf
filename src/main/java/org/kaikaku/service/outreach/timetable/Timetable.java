package org.kaikaku.service.outreach.timetable;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.kaikaku.platform.city.City;
import org.kaikaku.service.outreach.Call;
import org.kaikaku.service.outreach.Outing;
import org.kaikaku.service.outreach.Stop;
import org.kaikaku.service.outreach.Van;
import org.kaikaku.service.outreach.VanErrand;

/**
 * {@code outreach.yaml}.
 *
 * @param division whose crew goes
 * @param leadDays open days that lie between booking and outing
 * @param aheadDays days from today up to which bookings are taken
 * @param change up to how long before its turn a booking may be changed or cancelled by its link
 * @param offer how long a turn that became free is held for somebody who waits
 * @param forgetDays after the outing, until names are forgotten
 */
public record Timetable(
        String division,
        int leadDays,
        int aheadDays,
        Duration change,
        Duration offer,
        int forgetDays,
        Driving driving,
        List<Van> vans,
        List<Area> areas,
        List<VanErrand> errands,
        List<Stop> stops,
        List<OutingRule> rules) {

    public Optional<Stop> stop(String key) {
        return stops.stream().filter(stop -> stop.key().equals(key)).findFirst();
    }

    public Optional<Area> area(String key) {
        return areas.stream().filter(area -> area.key().equals(key)).findFirst();
    }

    public Optional<VanErrand> errand(String key) {
        return errands.stream().filter(errand -> errand.key().equals(key)).findFirst();
    }

    public Optional<Van> van(String key) {
        return vans.stream().filter(van -> van.key().equals(key)).findFirst();
    }

    /** As the rules say; the calendar of closed days, and what was called off, is for the caller to know. */
    List<Outing> on(LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.has(day))
                .flatMap(rule -> van(rule.van()).stream().map(van -> outing(rule, van, day)))
                .toList();
    }

    private Outing outing(OutingRule rule, Van van, LocalDate day) {
        var calls = rule.calls().stream()
                .flatMap(call -> stop(call.stop()).stream().map(stop -> call(call, stop, day)))
                .toList();
        return new Outing(van, day, rule.area(), division, calls, false);
    }

    private static Call call(OutingRule.PlannedCall call, Stop stop, LocalDate day) {
        return new Call(stop, at(day, call.from()), at(day, call.until()), call.byBooking(), call.turn(), null, null);
    }

    private static java.time.Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(City.ZONE).toInstant();
    }
}
