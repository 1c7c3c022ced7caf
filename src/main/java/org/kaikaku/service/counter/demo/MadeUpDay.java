package org.kaikaku.service.counter.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.City;
import org.kaikaku.service.counter.hall.Hall;
import org.kaikaku.service.counter.ticket.Moved.Outcome;
import org.kaikaku.service.counter.ticket.PastLegs.PastLeg;
import org.kaikaku.service.counter.ticket.Standing;

/**
 * A made-up day of the waiting hall: who comes when and for what, how long it takes, who loses patience, when desks pause. All of it is
 * invented; no city's figures are in it. <strong>Frozen</strong> before the estimates were written that are tested on it: whoever changes
 * a number here makes the published figures void.
 */
final class MadeUpDay {
    private static final double VISITS = 330;
    private static final double OPEN = 8.5 * 60;
    private static final double CLOSE = 17.25 * 60;
    /** Share of a day's visits by half-hour from 8:30. */
    private static final double[] HALF_HOURS = {5, 7, 8, 8.5, 8, 7.5, 6.5, 5, 5, 6, 7, 7, 6.5, 5.5, 4, 2.5, 1};

    private static final Map<String, Double> ERRANDS = Map.of(
            "certificate",
            35.0,
            "moving",
            15.0,
            "bereavement",
            5.0,
            "birth",
            4.0,
            "insurance",
            15.0,
            "tax",
            10.0,
            "care",
            6.0,
            "children",
            6.0);
    private static final double OTHER_ERRAND = 4;
    /** Minutes at the desk, on average. */
    private static final Map<String, Double> HANDLING =
            Map.of("jumin", 4.4, "hoken", 5.2, "zei", 6.0, "fukushi", 15.0, "kodomo", 9.5);

    private static final double OTHER_HANDLING = 4;
    private static final double SPREAD = 0.7;
    private static final double IMPATIENT = 0.08;
    private static final double URGENT = 0.05;
    private static final double URGENT_AHEAD = 15;

    private final Hall hall;
    private final LocalDate day;
    private final RandomGenerator random;
    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparingDouble(Event::at));
    private final List<Waiting> queue = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<PastLeg> legs = new ArrayList<>();

    private MadeUpDay(Hall hall, LocalDate day, long seed) {
        this.hall = hall;
        this.day = day;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 31 + day.toEpochDay());
    }

    private record Event(double at, @Nullable Waiting comes) {}

    /** @param leavesAt when patience ends */
    private record Waiting(
            UUID ticket,
            int no,
            String errand,
            List<String> way,
            double at,
            double order,
            double leavesAt,
            Standing standing) {
        String service() {
            return way.getFirst();
        }
    }

    private static final class Place {
        private final Hall.Desk desk;
        private final double lunch;
        private double busyUntil;

        private Place(Hall.Desk desk, double lunch) {
            this.desk = desk;
            this.lunch = lunch;
        }

        boolean pauses(double at) {
            return at >= lunch && at < lunch + 45;
        }

        boolean isFree(double at) {
            return at >= busyUntil && !pauses(at);
        }
    }

    /** The legs of one day, as the record would hold them; the same for the same day and seed. */
    static List<PastLeg> legs(Hall hall, LocalDate day, long seed) {
        return new MadeUpDay(hall, day, seed).run();
    }

    /** Minutes at a desk of a service, one time. */
    static double handling(String service, RandomGenerator random) {
        double mean = HANDLING.getOrDefault(service, OTHER_HANDLING);
        return mean * Math.exp(SPREAD * random.nextGaussian() - SPREAD * SPREAD / 2);
    }

    private List<PastLeg> run() {
        for (var desk : hall.desks()) {
            places.add(new Place(desk, places.size() % 2 == 0 ? 12 * 60 : 12.75 * 60));
            events.add(new Event(OPEN, null));
            events.add(new Event(places.getLast().lunch + 45, null));
        }
        arrivals();
        while (!events.isEmpty()) {
            var event = events.poll();
            if (event.comes() != null) {
                join(event.comes(), event.at());
            }
            call(event.at());
        }
        queue.forEach(this::leave);
        return legs;
    }

    private void arrivals() {
        double busy = VISITS * season() * Math.exp(0.1 * random.nextGaussian());
        double all = Arrays.stream(HALF_HOURS).sum();
        for (int slot = 0; slot < HALF_HOURS.length; slot++) {
            double each = busy * HALF_HOURS[slot] / all;
            for (double at = gap(each); at < 30; at += gap(each)) {
                var errand = errand();
                double now = OPEN - 15 + slot * 30 + at;
                double urgent = random.nextDouble() < URGENT ? URGENT_AHEAD : 0;
                events.add(new Event(now, waiting(id(), 1, errand.key(), errand.services(), now, now - urgent)));
            }
        }
    }

    private double gap(double each) {
        return -Math.log(1 - random.nextDouble()) * 30 / each;
    }

    private double season() {
        double monday =
                day.getDayOfWeek() == DayOfWeek.MONDAY ? 1.25 : day.getDayOfWeek() == DayOfWeek.FRIDAY ? 1.1 : 1;
        double monthEnd = day.getDayOfMonth() >= day.lengthOfMonth() - 2 ? 1.15 : 1;
        boolean moving = day.getMonth() == Month.MARCH && day.getDayOfMonth() >= 20
                || day.getMonth() == Month.APRIL && day.getDayOfMonth() <= 7;
        return monday * monthEnd * (moving ? 1.5 : 1);
    }

    private Hall.Errand errand() {
        double all = hall.errands().stream().mapToDouble(MadeUpDay::weight).sum();
        double at = random.nextDouble() * all;
        for (var errand : hall.errands()) {
            at -= weight(errand);
            if (at <= 0) {
                return errand;
            }
        }
        return hall.errands().getLast();
    }

    private static double weight(Hall.Errand errand) {
        return ERRANDS.getOrDefault(errand.key(), OTHER_ERRAND);
    }

    private Waiting waiting(UUID ticket, int no, String errand, List<String> way, double at, double order) {
        double leaves = random.nextDouble() < IMPATIENT ? at + 20 + random.nextDouble() * 60 : Double.MAX_VALUE;
        return new Waiting(ticket, no, errand, way, at, order, leaves, Standing.UNKNOWN);
    }

    private void join(Waiting one, double at) {
        var desks = places.stream()
                .filter(place -> place.desk.services().contains(one.service()))
                .filter(place -> !place.pauses(at))
                .toList();
        long ahead = queue.stream()
                .filter(other -> other.service().equals(one.service()))
                .filter(other -> other.leavesAt() > at && other.order() <= one.order())
                .count();
        long free = desks.stream().filter(place -> at >= place.busyUntil).count();
        queue.add(new Waiting(
                one.ticket(),
                one.no(),
                one.errand(),
                one.way(),
                at,
                one.order(),
                one.leavesAt(),
                new Standing((int) ahead, desks.size(), (int) free)));
    }

    private void call(double at) {
        if (at < OPEN) {
            return;
        }
        for (var place : places) {
            if (place.isFree(at)) {
                next(place, at);
            }
        }
    }

    private void next(Place place, double at) {
        queue.stream().filter(one -> one.leavesAt() <= at).toList().forEach(gone -> {
            queue.remove(gone);
            leave(gone);
        });
        queue.stream()
                .filter(one -> place.desk.services().contains(one.service()))
                .min(Comparator.comparingDouble(Waiting::order))
                .ifPresent(one -> {
                    queue.remove(one);
                    serve(one, place, at);
                });
    }

    private void serve(Waiting one, Place place, double at) {
        double called = at + 0.1 + random.nextDouble();
        double came = called + 0.3 + random.nextDouble();
        double mean = HANDLING.getOrDefault(one.service(), OTHER_HANDLING);
        double over = came + mean * Math.exp(SPREAD * random.nextGaussian() - SPREAD * SPREAD / 2);
        place.busyUntil = over;
        boolean onward = one.way().size() > 1;
        legs.add(new PastLeg(
                one.ticket(),
                one.no(),
                day,
                one.errand(),
                one.service(),
                place.desk.key(),
                Outcome.ENDED,
                at(one.at()),
                at(called),
                at(came),
                at(over),
                one.standing()));
        events.add(new Event(
                over,
                onward
                        ? waiting(
                                one.ticket(),
                                one.no() + 1,
                                one.errand(),
                                one.way().subList(1, one.way().size()),
                                over,
                                one.order())
                        : null));
    }

    private void leave(Waiting one) {
        legs.add(new PastLeg(
                one.ticket(),
                one.no(),
                day,
                one.errand(),
                one.service(),
                null,
                Outcome.LEFT,
                at(one.at()),
                null,
                null,
                at(Math.min(one.leavesAt(), Math.max(CLOSE, one.at()))),
                one.standing()));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Instant at(double minutes) {
        return day.atStartOfDay(City.ZONE).toInstant().plusSeconds(Math.round(minutes * 60));
    }
}
