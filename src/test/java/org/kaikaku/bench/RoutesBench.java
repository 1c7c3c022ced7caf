package org.kaikaku.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.kaikaku.service.outreach.route.RouteTask;
import org.kaikaku.service.outreach.route.RouteTask.Car;
import org.kaikaku.service.outreach.route.RouteTask.Halt;
import org.kaikaku.service.outreach.route.SolveRoute;
import org.slf4j.LoggerFactory;

/**
 * The van's solver on published routing problems: the first 25 customers of each instance, and one whole one. {@link RouteChecker} judges what
 * it found. The whole one is held against its best-known value; for the first 25 of them none is published, so they are held against a length
 * below which no routes exist.
 */
public final class RoutesBench {
    private static final int FIRST = 25;
    private static final String WHOLE = "R1_10_1";
    private static final List<String> INSTANCES = List.of("C1_10_1", "R1_10_1", "PR11A", "PR12A");

    private RoutesBench() {}

    public static void main(String[] args) throws IOException {
        ((Logger) LoggerFactory.getLogger("ai.timefold")).setLevel(Level.WARN);
        var data = Path.of(System.getenv("KAIKAKU_TESTDATA"), "routing-vrptw");
        var lasting = Duration.ofSeconds(Integer.getInteger("bench.seconds"));
        boolean kept = true;
        for (var name : INSTANCES) {
            var instance = VrpInstance.read(data.resolve(name + ".vrp")).first(FIRST);
            kept &= print(instance, lasting, RouteBound.below(instance), "lower bound (assignment relaxation)");
        }
        var whole = VrpInstance.read(data.resolve(WHOLE + ".vrp"));
        long best = Math.round(best(data.resolve(WHOLE + ".sol")) * whole.unit());
        kept &= print(whole, lasting, best, "best-known value");
        if (!kept) {
            throw new IllegalStateException("A route breaks a rule");
        }
    }

    private static boolean print(VrpInstance instance, Duration lasting, long against, String what) {
        long at = System.nanoTime();
        var improved = new long[1];
        var routes = solve(instance, lasting, () -> improved[0] = System.nanoTime() - at);
        var verdict = RouteChecker.judge(instance, routes);
        double unit = instance.unit();
        System.out.printf(
                Locale.ROOT,
                "routes: %s: %s, length %.1f with %d vehicles, %s %.1f, gap %.1f%%, %d s, last better after %.0f s%n",
                instance.name(),
                verdict.wrong().isEmpty()
                        ? "keeps every rule"
                        : "BREAKS " + verdict.wrong().size() + ": "
                                + verdict.wrong().getFirst(),
                verdict.cost() / unit,
                routes.stream().filter(route -> !route.isEmpty()).count(),
                what,
                against / unit,
                100.0 * (verdict.cost() - against) / against,
                lasting.toSeconds(),
                improved[0] / 1e9);
        return verdict.wrong().isEmpty();
    }

    /** Nodes that each vehicle goes to. */
    static List<List<Integer>> solve(VrpInstance instance, Duration lasting, Runnable better) {
        return SolveRoute.solve(task(instance), lasting, lasting, _ -> better.run()).stream()
                .map(route -> route.stream().map(Halt::node).toList())
                .toList();
    }

    private static RouteTask task(VrpInstance instance) {
        var cars = instance.vehicles().stream()
                .map(depot -> new Car(
                        depot,
                        instance.ready().get(depot),
                        instance.due().get(depot),
                        instance.capacity(),
                        Long.MAX_VALUE,
                        instance.longest(),
                        Long.MAX_VALUE,
                        0))
                .toList();
        var halts = IntStream.range(instance.depots(), instance.nodes())
                .mapToObj(node -> new Halt(
                        node,
                        instance.ready().get(node),
                        instance.due().get(node),
                        instance.service().get(node),
                        instance.demand().get(node)))
                .toList();
        return new RouteTask(cars, halts, instance.distance(), instance.distance());
    }

    private static double best(Path solution) throws IOException {
        return Files.readAllLines(solution).stream()
                .filter(line -> line.startsWith("Cost"))
                .map(line -> line.replaceFirst("Cost:? *", "").strip())
                .map(Double::parseDouble)
                .findFirst()
                .orElseThrow();
    }
}
