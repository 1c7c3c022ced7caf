package org.kaikaku.service.outreach.route;

import java.util.ArrayList;
import java.util.List;
import org.kaikaku.service.outreach.route.RouteTask.Car;
import org.kaikaku.service.outreach.route.RouteTask.Halt;

/**
 * A car on its way through its halts, in order. A rest (休憩) is taken where the driver stands before a leg after which they would have
 * worked too long at once; waiting as long as a rest is one.
 */
final class Drive {
    private final RouteTask task;
    private final Car car;
    private final List<Leg> legs = new ArrayList<>();

    private int at;
    private long leaves;
    private long time;
    private long metres;
    private long load;
    private long waited;
    private long slack = Long.MAX_VALUE;
    private long rested;
    private long atOnce;
    private long late;
    private long unrested;
    private boolean kept;

    private Drive(RouteTask task, Car car) {
        this.task = task;
        this.car = car;
        this.at = car.node();
    }

    /**
     * @param rests how long the driver rests before they leave for it
     * @param leaves the halt before, or the base
     * @param begins when what is done there begins; between arriving and that they wait
     */
    record Leg(Halt halt, long metres, long rests, long leaves, long arrives, long begins, long ends) {}

    /** How much of each rule is broken; all 0 for a drive that can be driven. */
    record Broken(long late, long load, long range, long work, long unrested) {
        long sum() {
            return late + load + range + work + unrested;
        }
    }

    /** @param leaves as late as it can without being anywhere later for it */
    record Day(long leaves, long returns, long metres, Broken broken, List<Leg> legs) {}

    /** Without its legs: for whoever asks a million times. */
    static Day of(RouteTask task, Car car, List<Halt> halts) {
        return new Drive(task, car).drive(halts);
    }

    static Day withLegs(RouteTask task, Car car, List<Halt> halts) {
        var drive = new Drive(task, car);
        drive.kept = true;
        return drive.drive(halts);
    }

    private Day drive(List<Halt> halts) {
        if (halts.isEmpty()) {
            return new Day(car.leaves(), car.leaves(), 0, new Broken(0, 0, 0, 0, 0), List.of());
        }
        var first = halts.getFirst();
        leaves = Math.max(car.leaves(), first.ready() - task.seconds()[at][first.node()]);
        time = leaves;
        for (var halt : halts) {
            go(halt);
        }
        home();
        return day();
    }

    private void go(Halt halt) {
        long way = task.seconds()[at][halt.node()];
        long rests = rest(way + halt.takes());
        long left = time;
        long arrives = time + way;
        long waits = Math.max(0, halt.ready() - arrives);
        long begins = arrives + waits;
        late += Math.max(0, begins - halt.due());
        work(way, waits);
        waited += waits;
        slack = Math.min(slack, waited + Math.max(0, halt.due() - begins));
        atOnce += halt.takes();
        unrested = Math.max(unrested, atOnce - car.breakAfter());
        time = begins + halt.takes();
        long far = task.metres()[at][halt.node()];
        metres += far;
        load += halt.load();
        at = halt.node();
        if (kept) {
            legs.add(new Leg(halt, far, rests, left, arrives, begins, time));
        }
    }

    private void home() {
        long way = task.seconds()[at][car.node()];
        rest(way);
        time += way;
        atOnce += way;
        unrested = Math.max(unrested, atOnce - car.breakAfter());
        metres += task.metres()[at][car.node()];
        late += Math.max(0, time - car.returns());
        slack = Math.min(slack, waited + Math.max(0, car.returns() - time));
    }

    private long rest(long next) {
        boolean needed = car.rest() > 0 && atOnce > 0 && atOnce + next > car.breakAfter();
        if (!needed) {
            return 0;
        }
        time += car.rest();
        rested += car.rest();
        atOnce = 0;
        return car.rest();
    }

    /** Waiting is work too (手待ち時間), unless it is long enough to be a rest. */
    private void work(long way, long waits) {
        atOnce += way;
        unrested = Math.max(unrested, atOnce - car.breakAfter());
        if (car.rest() > 0 && waits >= car.rest()) {
            rested += waits;
            atOnce = 0;
        } else {
            atOnce += waits;
        }
    }

    private Day day() {
        // Who needs no rest may leave later than they could, as long as nobody is served later for it.
        long later = car.rest() > 0 ? 0 : Math.min(slack, waited);
        long work = time - leaves - later - rested;
        var broken = new Broken(
                late,
                Math.max(0, load - car.capacity()),
                Math.max(0, metres - car.range()),
                Math.max(0, work - car.work()),
                Math.max(0, unrested));
        return new Day(leaves + later, time, metres, broken, legs);
    }
}
