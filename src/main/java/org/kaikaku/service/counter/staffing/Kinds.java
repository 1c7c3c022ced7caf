package org.kaikaku.service.counter.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kaikaku.service.counter.hall.Hall;

/** Desks by the services that they call for: those with the same can stand in for each other. Those with the fewest services come first. */
record Kinds(List<Kind> all) {

    /** @param desks keys of those that stand there */
    record Kind(Set<String> services, List<String> desks) {}

    static Kinds of(Hall hall) {
        var kinds = new LinkedHashMap<Set<String>, List<String>>();
        for (var desk : hall.desks()) {
            kinds.computeIfAbsent(new TreeSet<>(desk.services()), _ -> new ArrayList<>())
                    .add(desk.key());
        }
        return new Kinds(kinds.entrySet().stream()
                .map(entry -> new Kind(Set.copyOf(entry.getKey()), List.copyOf(entry.getValue())))
                .sorted(Comparator.comparingInt(kind -> kind.services().size()))
                .toList());
    }

    /** @param counts for each kind, how many desks in each half-hour of the day */
    DeskPlan plan(int[][] counts, double from, double until) {
        var desks = new ArrayList<DeskPlan.DeskTime>();
        for (int kind = 0; kind < all.size(); kind++) {
            desks.addAll(DeskPlan.of(all.get(kind).desks(), all.get(kind).services(), counts[kind], from, until));
        }
        return new DeskPlan(desks);
    }
}
