package org.kaikaku.service.outreach.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.jobs.JobId;
import org.kaikaku.platform.jobs.JobProgress;
import org.kaikaku.platform.jobs.JobState;
import org.kaikaku.platform.jobs.Jobs;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.outreach.Outing;
import org.kaikaku.service.outreach.Stop;
import org.kaikaku.service.outreach.map.PlaceMap;
import org.kaikaku.service.outreach.resident.Said;
import org.kaikaku.service.outreach.route.DayRoute;
import org.kaikaku.service.outreach.route.DayRoutes;
import org.kaikaku.service.outreach.route.DecideRoute;
import org.kaikaku.service.outreach.route.Route;
import org.kaikaku.service.outreach.timetable.Timetable;
import org.kaikaku.service.outreach.timetable.Timetables;
import org.springframework.stereotype.Service;

/** The route of a day as a table and as a picture; of nobody who comes is there a name. */
@Service
class ShowRoute {
    private static final double METRES = 1000;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;

    private final DayRoutes routes;
    private final DecideRoute decide;
    private final Timetables timetables;
    private final Jobs jobs;
    private final Texts texts;

    ShowRoute(DayRoutes routes, DecideRoute decide, Timetables timetables, Jobs jobs, Texts texts) {
        this.routes = routes;
        this.decide = decide;
        this.timetables = timetables;
        this.jobs = jobs;
        this.texts = texts;
    }

    RouteView view(Outing outing, @Nullable String problem) {
        var route = routes.find(outing.van().key(), outing.day());
        var overtaken = route.map(one -> decide.overtaken(one, outing)).orElse(false);
        var progress = route.flatMap(one -> jobs.progress(new JobId(one.core().job())));
        boolean searching = route.filter(Route.Searching.class::isInstance).isPresent();
        boolean failed =
                searching && progress.map(job -> job.state() == JobState.FAILED).orElse(true);
        return new RouteView(
                ShowOuting.path(outing),
                Said.day(outing.day()),
                outing.van().name(),
                state(route.orElse(null)),
                searching && !failed,
                failed,
                progress.map(JobProgress::done).orElse(0),
                progress.map(JobProgress::total).orElse(1),
                route.flatMap(ShowRoute::found).map(found -> way(outing, found)).orElse(null),
                overtaken,
                route.orElse(null) instanceof Route.Proposed proposed
                        && proposed.route().feasible()
                        && !overtaken,
                route.orElse(null) instanceof Route.Accepted accepted ? accepted.by() : "",
                route.map(one -> one.core().version()).orElse(0),
                problem);
    }

    private static String state(@Nullable Route route) {
        return "outreach.route.state."
                + switch (route) {
                    case null -> "none";
                    case Route.Searching _ -> "searching";
                    case Route.Proposed _ -> "proposed";
                    case Route.Accepted _ -> "accepted";
                };
    }

    private static Optional<DayRoute> found(Route route) {
        return switch (route) {
            case Route.Searching _ -> Optional.empty();
            case Route.Proposed proposed -> Optional.of(proposed.route());
            case Route.Accepted accepted -> Optional.of(accepted.route());
        };
    }

    private RouteView.Way way(Outing outing, DayRoute route) {
        var timetable = timetables.find().orElseThrow(ShowOuting.NoSuchOuting::new);
        var stands = route.stands();
        return new RouteView.Way(
                Said.time(route.leaves()),
                Said.time(route.returns()),
                km(route.metres()),
                km(route.home()),
                IntStream.range(0, stands.size())
                        .mapToObj(i -> line(timetable, i + 1, stands.get(i)))
                        .toList(),
                route.problems().stream().map(this::problem).toList(),
                map(outing, timetable, stands));
    }

    private static RouteView.Line line(Timetable timetable, int number, DayRoute.Stand stand) {
        return new RouteView.Line(
                number,
                name(timetable, stand.stop()),
                Said.time(stand.arrives()),
                Said.time(stand.opens()) + "–" + Said.time(stand.closes()),
                stand.people(),
                km(stand.metres()),
                stand.estimated(),
                stand.rests());
    }

    private static Text name(Timetable timetable, String stop) {
        return timetable.stop(stop).map(Stop::name).orElse(Text.same(stop));
    }

    /** From the base, which has no number. */
    private static PlaceMap map(Outing outing, Timetable timetable, List<DayRoute.Stand> stands) {
        var way = new ArrayList<PlaceMap.At>();
        way.add(new PlaceMap.At(0, outing.van().name(), outing.van().base()));
        for (var stand : stands) {
            timetable
                    .stop(stand.stop())
                    .ifPresent(stop -> way.add(new PlaceMap.At(way.size(), stop.name(), stop.at())));
        }
        return PlaceMap.of(way, WIDTH, HEIGHT);
    }

    private Text problem(DayRoute.Problem problem) {
        var key = "outreach.route.problem." + problem.kind().name().toLowerCase(Locale.ROOT);
        var amount = problem.kind() == DayRoute.Kind.RANGE ? km(problem.amount()) : String.valueOf(problem.amount());
        var text = texts.get(key);
        return new Text(
                text.ja().replace("{0}", amount),
                text.easy().replace("{0}", amount),
                text.en().replace("{0}", amount));
    }

    private static String km(long metres) {
        return String.format(Locale.ROOT, "%.1f", metres / METRES);
    }
}
