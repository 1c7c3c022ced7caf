package org.kaikaku.service.outreach.route;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.jobs.Jobs;
import org.kaikaku.service.outreach.Call;
import org.kaikaku.service.outreach.Outing;
import org.kaikaku.service.outreach.visit.StopVisit;
import org.kaikaku.service.outreach.visit.StopVisits;
import org.kaikaku.service.outreach.visit.TellVisitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has a route looked for, and accepts one: from then on the van stands where it says, and whoever booked is told when. */
@Service
public class DecideRoute {
    private final FindRoute findRoute;
    private final DayRoutes routes;
    private final Stands stands;
    private final StopVisits visits;
    private final TellVisitor tell;
    private final Jobs jobs;
    private final Journal journal;
    private final Clock clock;

    DecideRoute(
            FindRoute findRoute,
            DayRoutes routes,
            Stands stands,
            StopVisits visits,
            TellVisitor tell,
            Jobs jobs,
            Journal journal,
            Clock clock) {
        this.findRoute = findRoute;
        this.routes = routes;
        this.stands = stands;
        this.visits = visits;
        this.tell = tell;
        this.jobs = jobs;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws org.kaikaku.platform.identity.NotTheirs for who may not receive people there */
    @Transactional
    public void ask(Outing outing, Actor actor) {
        actor.must(Right.RECEIVE, outing.division());
        var van = outing.van().key();
        var job = jobs.submit(
                findRoute, new FindRoute.Of(van, outing.day()), actor.account().toString());
        routes.ask(van, outing.day(), job.value(), actor.name(), clock.instant());
    }

    /** Whether others have booked or cancelled since it was made. */
    public boolean overtaken(Route route, Outing outing) {
        return switch (route) {
            case Route.Searching _ -> false;
            case Route.Proposed proposed -> !proposed.seen().equals(seen(outing));
            case Route.Accepted accepted -> !accepted.seen().equals(seen(outing));
        };
    }

    /** Names of the outings between two days, both within it, whose accepted route no longer fits who comes. */
    public Set<String> overtaken(LocalDate from, LocalDate to) {
        return routes.overtaken(from, to);
    }

    private String seen(Outing outing) {
        return FindRoute.seen(findRoute.booked(outing));
    }

    /**
     * @param version of the route that the person saw
     * @throws org.kaikaku.platform.identity.NotTheirs for who may not receive people there
     */
    @Transactional
    public Route.Decision accept(Outing outing, int version, Actor actor) {
        actor.must(Right.RECEIVE, outing.division());
        var route = routes.find(outing.van().key(), outing.day()).orElse(null);
        if (!(route instanceof Route.Proposed proposed) || route.core().version() != version) {
            return Route.Decision.OVERTAKEN;
        }
        var decision = proposed.accept(seen(outing));
        if (decision == Route.Decision.ACCEPTED) {
            var accepted = proposed.accepted(actor.name());
            if (!routes.accept(accepted, clock.instant())) {
                return Route.Decision.OVERTAKEN;
            }
            keep(outing, accepted.route(), actor);
        }
        return decision;
    }

    private void keep(Outing outing, DayRoute route, Actor actor) {
        stands.replace(outing.van().key(), outing.day(), route);
        journal.write(new Trace(actor.doer(), Act.CHANGE, "お出かけ市役所の経路を決める", null, outing.name()));
        for (var stand : route.stands()) {
            if (outing.at(stand.stop()).filter(Call::byBooking).isPresent()) {
                visits.of(outing.van().key(), outing.day()).stream()
                        .filter(StopVisit.Booked.class::isInstance)
                        .map(StopVisit.Booked.class::cast)
                        .filter(visit -> visit.core().stop().equals(stand.stop()))
                        .forEach(visit ->
                                tell.timed(visit, at(outing.day(), stand.opens()), at(outing.day(), stand.closes())));
            }
        }
    }

    private static java.time.Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(City.ZONE).toInstant();
    }
}
