package org.kaikaku.service.counter.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/**
 * One day of the hall, event by event, by the rules of the hall itself: whoever is free calls who stands first in the queues of the desk's
 * services; a priority stands earlier; one ticket goes on to its next service with the place of when it first came; a desk that closes, or
 * goes to a break, ends with whom it has; whoever holds a number when the hall closes is still served.
 */
final class HallDay {
    private final Simulator clock = new Simulator();
    private final DeskPlan plan;
    private final double opens;
    private final double closes;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, PriorityQueue<Waiting>> queues = new HashMap<>();
    private final List<Waited> waited = new ArrayList<>();
    private int numbers;

    private HallDay(DeskPlan plan, double opens, double closes) {
        this.plan = plan;
        this.opens = opens;
        this.closes = closes;
    }

    /**
     * @param opens minutes from midnight; nobody is called before
     * @return in the order in which they were called or left
     */
    static List<Waited> play(DeskPlan plan, List<Visit> visits, double opens, double closes) {
        return new HallDay(plan, opens, closes).run(visits);
    }

    /** A desk. */
    private static final class Place {
        private final DeskPlan.DeskTime desk;
        private boolean busy;
        private double freeSince;

        private Place(DeskPlan.DeskTime desk) {
            this.desk = desk;
        }
    }

    /** Somebody in a queue. */
    private static final class Waiting {
        private final Visit visit;
        private final int stop;
        private final int number;
        private final double since;
        private boolean over;

        private Waiting(Visit visit, int stop, int number, double since) {
            this.visit = visit;
            this.stop = stop;
            this.number = number;
            this.since = since;
        }

        private Visit.Stop at() {
            return visit.stops().get(stop);
        }

        private double order() {
            return visit.at() - visit.ahead();
        }
    }

    private static final Comparator<Waiting> IN_ORDER =
            Comparator.comparingDouble(Waiting::order).thenComparingInt(one -> one.number);

    private List<Waited> run(List<Visit> visits) {
        for (var desk : plan.desks()) {
            var place = new Place(desk);
            places.add(place);
            desk.services().forEach(service -> queues.putIfAbsent(service, new PriorityQueue<>(IN_ORDER)));
            desk.open().forEach(span -> at(Math.max(span.from(), opens), () -> callNext(place)));
        }
        for (var visit : visits) {
            int number = numbers++;
            at(visit.at(), () -> join(visit, 0, number));
        }
        if (!clock.getEventList().isEmpty()) {
            clock.start();
        }
        queues.values()
                .forEach(queue -> queue.stream()
                        .filter(one -> !one.over)
                        .sorted(IN_ORDER)
                        .forEach(one -> leave(one, Math.max(closes, one.since))));
        return waited;
    }

    private void at(double minute, Runnable what) {
        new Event(clock) {
            @Override
            public void actions() {
                what.run();
            }
        }.schedule(Math.max(minute - clock.time(), 0));
    }

    private void join(Visit visit, int stop, int number) {
        var one = new Waiting(visit, stop, number, clock.time());
        queues.computeIfAbsent(one.at().service(), _ -> new PriorityQueue<>(IN_ORDER))
                .add(one);
        var free = longestFree(one.at().service());
        if (free != null) {
            callNext(free);
        }
        if (!one.over && Double.isFinite(one.at().patience())) {
            at(Math.max(clock.time(), opens) + one.at().patience(), () -> {
                if (!one.over) {
                    leave(one, clock.time());
                }
            });
        }
    }

    private @Nullable Place longestFree(String service) {
        Place free = null;
        for (var place : places) {
            boolean can = place.desk.services().contains(service) && calls(place);
            if (can && (free == null || place.freeSince < free.freeSince)) {
                free = place;
            }
        }
        return free;
    }

    private boolean calls(Place place) {
        double now = clock.time();
        return !place.busy && now >= opens && (place.desk.openAt(now) || now >= closes && staysOn(place));
    }

    private boolean staysOn(Place place) {
        return !place.desk.open().isEmpty() && place.desk.open().getLast().until() >= closes;
    }

    private void callNext(Place place) {
        if (!calls(place)) {
            return;
        }
        Waiting next = null;
        for (var service : place.desk.services()) {
            var first = first(service);
            if (first != null && (next == null || IN_ORDER.compare(first, next) < 0)) {
                next = first;
            }
        }
        if (next != null) {
            serve(place, next);
        }
    }

    private @Nullable Waiting first(String service) {
        var queue = queues.get(service);
        while (queue != null && !queue.isEmpty() && queue.peek().over) {
            queue.poll();
        }
        return queue == null ? null : queue.peek();
    }

    private void serve(Place place, Waiting one) {
        double now = clock.time();
        one.over = true;
        place.busy = true;
        waited.add(new Waited(one.at().service(), one.since, now - Math.max(one.since, opens), false));
        at(now + one.at().minutes(), () -> {
            place.busy = false;
            place.freeSince = clock.time();
            if (one.stop + 1 < one.visit.stops().size()) {
                join(one.visit, one.stop + 1, one.number);
            }
            callNext(place);
        });
    }

    private void leave(Waiting one, double when) {
        one.over = true;
        waited.add(new Waited(one.at().service(), one.since, Math.max(when - Math.max(one.since, opens), 0), true));
    }
}
