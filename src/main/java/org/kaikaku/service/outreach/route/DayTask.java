package org.kaikaku.service.outreach.route;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.kaikaku.platform.city.City;
import org.kaikaku.service.outreach.Call;
import org.kaikaku.service.outreach.Outing;
import org.kaikaku.service.outreach.VanBooking;
import org.kaikaku.service.outreach.VanErrand;
import org.kaikaku.service.outreach.route.RouteTask.Car;
import org.kaikaku.service.outreach.route.RouteTask.Halt;
import org.kaikaku.service.outreach.timetable.Driving;
import org.kaikaku.service.outreach.timetable.Roads;
import org.kaikaku.service.outreach.timetable.Roads.Node;

/**
 * A van's day as numbers, in metres and in seconds from midnight. Node 0 is the base; the calls follow. A call by booking that nobody has
 * booked is none of them.
 *
 * @param calls in the order of the timetable
 * @param people how many have booked each of them
 * @param opens seconds for which each stands open
 */
record DayTask(
        Outing outing, Driving driving, List<Call> calls, List<Integer> people, List<Long> opens, Roads.Way[][] ways) {

    static DayTask of(Outing outing, List<VanBooking> bookings, Driving driving, Roads roads) {
        var calls = new ArrayList<Call>();
        var people = new ArrayList<Integer>();
        var opens = new ArrayList<Long>();
        for (var call : outing.calls()) {
            var booked = bookings.stream()
                    .filter(booking -> booking.stop().equals(call.stop().key()))
                    .toList();
            if (!call.byBooking() || !booked.isEmpty()) {
                calls.add(call);
                people.add(booked.size());
                opens.add(open(call, booked).toSeconds());
            }
        }
        return new DayTask(outing, driving, calls, people, opens, ways(outing, calls, roads));
    }

    /** All its time, or as long as those who have booked need at so many places. */
    private static Duration open(Call call, List<VanBooking> booked) {
        if (!call.byBooking()) {
            return Duration.between(call.from(), call.until());
        }
        var takes = booked.stream().map(booking -> takes(call, booking)).toList();
        var all = takes.stream().reduce(Duration.ZERO, Duration::plus);
        var longest = takes.stream().max(Duration::compareTo).orElse(Duration.ZERO);
        var shared =
                Duration.ofMinutes(Math.ceilDiv(all.toMinutes(), call.stop().places()));
        return shared.compareTo(longest) < 0 ? longest : shared;
    }

    private static Duration takes(Call call, VanBooking booking) {
        return call.stop().errands().stream()
                .filter(errand -> errand.key().equals(booking.errand()))
                .findFirst()
                .map(VanErrand::takes)
                .orElse(Duration.ZERO);
    }

    private static Roads.Way[][] ways(Outing outing, List<Call> calls, Roads roads) {
        var nodes = new ArrayList<Node>();
        nodes.add(new Node(outing.van().key(), outing.van().base()));
        calls.forEach(call -> nodes.add(new Node(call.stop().key(), call.stop().at())));
        return nodes.stream()
                .map(from -> nodes.stream().map(to -> roads.between(from, to)).toArray(Roads.Way[]::new))
                .toArray(Roads.Way[][]::new);
    }

    RouteTask task() {
        var van = outing.van();
        var car = new Car(
                0,
                van.leaves().toSecondOfDay(),
                van.returns().toSecondOfDay(),
                Long.MAX_VALUE,
                van.range(),
                van.work().toSeconds(),
                van.breakAfter().toSeconds(),
                van.rest().toSeconds());
        var halts = new ArrayList<Halt>();
        for (int i = 0; i < calls.size(); i++) {
            halts.add(halt(i));
        }
        return new RouteTask(List.of(car), halts, numbers(Roads.Way::metres), numbers(Roads.Way::seconds));
    }

    /** Arrives early enough to set up; leaves after packing. */
    private Halt halt(int i) {
        var call = calls.get(i);
        long setUp = driving.setUp().toSeconds();
        long open = opens.get(i);
        long ready = second(call.from()) - setUp;
        long due = second(call.until()) - open - setUp;
        return new Halt(i + 1, ready, due, setUp + open + driving.pack().toSeconds(), 0);
    }

    private long[][] numbers(java.util.function.ToLongFunction<Roads.Way> number) {
        return java.util.Arrays.stream(ways)
                .map(row -> java.util.Arrays.stream(row).mapToLong(number).toArray())
                .toArray(long[][]::new);
    }

    /** @param order as the solver found it */
    DayRoute route(List<Halt> order) {
        var task = task();
        var day = Drive.withLegs(task, task.cars().getFirst(), order);
        var stands = new ArrayList<DayRoute.Stand>();
        int from = 0;
        for (var leg : day.legs()) {
            stands.add(stand(leg, from));
            from = leg.halt().node();
        }
        return new DayRoute(
                time(day.leaves()),
                time(day.returns()),
                day.metres(),
                ways[from][0].metres(),
                stands,
                problems(day.broken()));
    }

    private DayRoute.Stand stand(Drive.Leg leg, int from) {
        int to = leg.halt().node();
        long opensAt = leg.begins() + driving.setUp().toSeconds();
        return new DayRoute.Stand(
                calls.get(to - 1).stop().key(),
                leg.metres(),
                ways[from][to].estimated(),
                Duration.ofSeconds(leg.rests()).toMinutes(),
                time(leg.arrives()),
                time(opensAt),
                time(opensAt + opens.get(to - 1)),
                people.get(to - 1));
    }

    private static List<DayRoute.Problem> problems(Drive.Broken broken) {
        var problems = new ArrayList<DayRoute.Problem>();
        add(problems, DayRoute.Kind.LATE, minutes(broken.late()));
        add(problems, DayRoute.Kind.RANGE, broken.range());
        add(problems, DayRoute.Kind.WORK, minutes(broken.work()));
        add(problems, DayRoute.Kind.REST, minutes(broken.unrested()));
        return problems;
    }

    private static void add(List<DayRoute.Problem> problems, DayRoute.Kind kind, long amount) {
        if (amount > 0) {
            problems.add(new DayRoute.Problem(kind, amount));
        }
    }

    private static long minutes(long seconds) {
        return Math.ceilDiv(seconds, 60);
    }

    private static long second(Instant at) {
        return at.atZone(City.ZONE).toLocalTime().toSecondOfDay();
    }

    /** To the minute, never later than it is. */
    private static LocalTime time(long second) {
        return LocalTime.ofSecondOfDay(Math.clamp(second / 60 * 60, 0, 86_340));
    }
}
