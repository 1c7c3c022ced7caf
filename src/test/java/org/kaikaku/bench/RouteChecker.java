package org.kaikaku.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Judges routes by the instance alone; it shares nothing with the solver, not even how it drives. */
final class RouteChecker {
    private RouteChecker() {}

    /** @param wrong empty for routes that keep every rule */
    record Verdict(long cost, List<String> wrong) {}

    /** @param routes nodes that each vehicle goes to, in order; as many as there are vehicles, or fewer */
    static Verdict judge(VrpInstance instance, List<List<Integer>> routes) {
        var wrong = new ArrayList<String>();
        var seen = new HashSet<Integer>();
        long cost = 0;
        if (routes.size() > instance.vehicles().size()) {
            wrong.add("more routes than vehicles");
        }
        for (int vehicle = 0;
                vehicle < Math.min(routes.size(), instance.vehicles().size());
                vehicle++) {
            var route = routes.get(vehicle);
            for (int node : route) {
                if (node < instance.depots() || node >= instance.nodes() || !seen.add(node)) {
                    wrong.add("node " + node + " is no customer, or gone to twice");
                }
            }
            if (!route.isEmpty()) {
                cost += check(instance, vehicle, route, wrong);
            }
        }
        if (seen.size() != instance.customers()) {
            wrong.add((instance.customers() - seen.size()) + " customers are left out");
        }
        return new Verdict(cost, wrong);
    }

    private static long check(VrpInstance instance, int vehicle, List<Integer> route, List<String> wrong) {
        int depot = instance.vehicles().get(vehicle);
        long load = route.stream().mapToLong(instance.demand()::get).sum();
        if (load > instance.capacity()) {
            wrong.add("vehicle " + vehicle + " carries " + load);
        }
        var way = new ArrayList<Integer>();
        way.add(depot);
        way.addAll(route);
        way.add(depot);
        long end = earliest(instance, way, vehicle, wrong);
        long start = latest(instance, way, end);
        if (end - start > instance.longest()) {
            wrong.add("vehicle " + vehicle + " is out for " + (end - start));
        }
        long cost = 0;
        for (int i = 1; i < way.size(); i++) {
            cost += instance.distance()[way.get(i - 1)][way.get(i)];
        }
        return cost;
    }

    /** When it is back at the earliest. */
    private static long earliest(VrpInstance instance, List<Integer> way, int vehicle, List<String> wrong) {
        long time = instance.ready().get(way.getFirst());
        for (int i = 1; i < way.size(); i++) {
            int from = way.get(i - 1);
            int to = way.get(i);
            time = Math.max(
                    time + instance.service().get(from) + instance.distance()[from][to],
                    instance.ready().get(to));
            if (time > instance.due().get(to)) {
                wrong.add("vehicle " + vehicle + " comes to " + to + " at " + time);
            }
        }
        return time;
    }

    /** When it leaves at the latest to be back then. */
    private static long latest(VrpInstance instance, List<Integer> way, long end) {
        long time = end;
        for (int i = way.size() - 2; i >= 0; i--) {
            int here = way.get(i);
            long leave = time
                    - instance.distance()[here][way.get(i + 1)]
                    - instance.service().get(here);
            time = Math.min(leave, instance.due().get(here));
        }
        return time;
    }
}
