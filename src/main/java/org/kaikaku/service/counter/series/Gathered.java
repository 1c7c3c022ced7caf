package org.kaikaku.service.counter.series;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows that belong together. */
final class Gathered {
    private Gathered() {}

    /** One number that went through several services: first where it came first. */
    static List<Counted> inTurn(List<Counted> visits) {
        var byTicket = new LinkedHashMap<UUID, List<Counted>>();
        for (var row : visits) {
            var visit = row.visit();
            if (visit != null) {
                byTicket.computeIfAbsent(visit.ticket(), _ -> new ArrayList<>()).add(row);
            }
        }
        var all = new ArrayList<Counted>();
        for (var legs : byTicket.values()) {
            legs.sort(Comparator.comparing(Gathered::queued));
            for (int i = 0; i < legs.size(); i++) {
                var visit = legs.get(i).visit();
                all.add(legs.get(i).with(visit == null ? null : visit.numbered(i + 1)));
            }
        }
        return all;
    }

    private static Instant queued(Counted row) {
        var visit = row.visit();
        return visit == null ? Instant.EPOCH : visit.queuedAt();
    }

    /**
     * People of one half-hour together.
     *
     * @param hourly whether the people of an hour are shared out evenly over its halves
     */
    static List<Counted> together(List<Counted> rows, boolean hourly) {
        var sums = new LinkedHashMap<String, Counted>();
        for (var row : rows) {
            int later = hourly ? row.people() / 2 : 0;
            add(sums, row, row.slot(), row.people() - later);
            add(sums, row, row.slot() + 1, later);
        }
        return List.copyOf(sums.values());
    }

    private static void add(Map<String, Counted> sums, Counted row, int slot, int people) {
        if (people > 0) {
            sums.merge(
                    row.day() + " " + row.service() + " " + slot,
                    new Counted(row.line(), row.day(), row.service(), slot, people, null),
                    (one, other) -> new Counted(
                            one.line(), one.day(), one.service(), one.slot(), one.people() + other.people(), null));
        }
    }
}
