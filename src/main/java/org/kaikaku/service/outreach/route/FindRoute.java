package org.kaikaku.service.outreach.route;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.kaikaku.platform.jobs.Job;
import org.kaikaku.platform.jobs.Progress;
import org.kaikaku.service.outreach.Outing;
import org.kaikaku.service.outreach.Outings;
import org.kaikaku.service.outreach.VanBooking;
import org.kaikaku.service.outreach.timetable.Timetables;
import org.kaikaku.service.outreach.visit.Shown;
import org.kaikaku.service.outreach.visit.StopVisits;
import org.springframework.stereotype.Component;

/** Looks for the route of a van's day. */
@Component
class FindRoute implements Job<FindRoute.Of> {
    /** A van's day has some ten stops: more time finds nothing more. */
    private static final Duration LASTING = Duration.ofSeconds(10);

    private static final Duration UNIMPROVED = Duration.ofSeconds(2);
    private static final int STEPS = 3;

    private final Outings outings;
    private final StopVisits visits;
    private final Timetables timetables;
    private final DayRoutes routes;

    FindRoute(Outings outings, StopVisits visits, Timetables timetables, DayRoutes routes) {
        this.outings = outings;
        this.visits = visits;
        this.timetables = timetables;
        this.routes = routes;
    }

    record Of(String van, LocalDate day) {}

    @Override
    public String kind() {
        return "outreach.route";
    }

    @Override
    public Class<Of> input() {
        return Of.class;
    }

    /** It takes a processor for seconds. */
    @Override
    public boolean oneAtATime() {
        return true;
    }

    @Override
    public void run(Of of, Progress progress) {
        progress.total(STEPS);
        if (routes.find(of.van(), of.day()).orElse(null) instanceof Route.Searching searching) {
            outings.find(of.van(), of.day()).ifPresent(outing -> find(searching, outing, progress));
        }
        progress.done(STEPS);
    }

    private void find(Route.Searching searching, Outing outing, Progress progress) {
        var booked = booked(outing);
        var day = DayTask.of(
                outing,
                booked,
                timetables.find().orElseThrow().driving(),
                timetables.roads().orElseThrow());
        progress.done(1);
        var order = SolveRoute.solve(day.task(), LASTING, UNIMPROVED, _ -> {});
        progress.done(2);
        routes.propose(searching.propose(day.route(order.getFirst()), seen(booked)));
    }

    /** Who will come, in the order of their numbers. */
    List<VanBooking> booked(Outing outing) {
        return visits.of(outing.van().key(), outing.day()).stream()
                .flatMap(visit -> Shown.of(visit).stream())
                .filter(booking -> switch (booking.state()) {
                    case BOOKED, MET, MISSED -> true;
                    case CANCELLED, CALLED_OFF -> false;
                })
                .toList();
    }

    /** The same as long as nobody books, moves or cancels. */
    static String seen(List<VanBooking> booked) {
        return booked.stream()
                .map(booking -> booking.number() + "@" + booking.stop() + "/" + booking.errand())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
