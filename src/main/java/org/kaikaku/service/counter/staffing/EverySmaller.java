package org.kaikaku.service.counter.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every plan with fewer desks than one that was found, as long as each service keeps a desk: whoever tries them all knows whether it is the
 * smallest. Nothing is thought about what more desks bring; in a hall where few desks stand for a few hours there are few enough, in a city
 * hall's there are not.
 */
final class EverySmaller {
    /** Plans that are tried: as many as a search takes by itself, and a few times more. */
    private static final int MOST = 1_000;

    /** Ways to put desks into one half-hour that are looked at for those that leave no service without. */
    private static final int LOOKED_AT = 100_000;

    private final Kinds kinds;
    private final Set<String> services = new HashSet<>();
    private final int first;
    private final int last;
    /** How desks may stand in one half-hour, the fewest first. */
    private final List<int[]> standings = new ArrayList<>();

    private final List<int[][]> plans = new ArrayList<>();
    private int looked;

    private EverySmaller(Kinds kinds, int first, int last) {
        this.kinds = kinds;
        kinds.all().forEach(kind -> services.addAll(kind.services()));
        this.first = first;
        this.last = last;
    }

    /**
     * @param desks of the plan, its half-hours added up
     * @param first half-hour in which the hall is open
     * @return desks of each kind in each of the 48 half-hours of a day; empty where there are too many to try
     */
    static Optional<List<int[][]>> than(int desks, Kinds kinds, int first, int last) {
        var smaller = new EverySmaller(kinds, first, last);
        return smaller.stand(desks - 1) && smaller.compose(new int[kinds.all().size()][48], first, desks - 1)
                ? Optional.of(List.copyOf(smaller.plans))
                : Optional.empty();
    }

    /** False where there are too many. */
    private boolean stand(int most) {
        for (int desks = 0; desks + (last - first) * fewest() <= most; desks++) {
            if (!stand(new int[kinds.all().size()], 0, desks)) {
                return false;
            }
        }
        return true;
    }

    private boolean stand(int[] counts, int kind, int left) {
        if (kind == counts.length - 1) {
            counts[kind] = left;
            if (serves(counts)) {
                standings.add(counts.clone());
            }
            return ++looked <= LOOKED_AT && standings.size() <= MOST;
        }
        for (int desks = 0; desks <= left; desks++) {
            counts[kind] = desks;
            if (!stand(counts, kind + 1, left - desks)) {
                return false;
            }
        }
        return true;
    }

    private boolean serves(int[] counts) {
        var called = new HashSet<String>();
        for (int kind = 0; kind < counts.length; kind++) {
            if (counts[kind] > 0) {
                called.addAll(kinds.all().get(kind).services());
            }
        }
        return called.containsAll(services);
    }

    /** Desks that a half-hour takes at least, as far as is known. */
    private int fewest() {
        return standings.isEmpty() ? 0 : sum(standings.getFirst());
    }

    private boolean compose(int[][] counts, int slot, int left) {
        if (slot > last) {
            plans.add(Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new));
            return plans.size() <= MOST;
        }
        for (var standing : standings) {
            int rest = left - sum(standing);
            if (rest < (last - slot) * fewest()) {
                return true;
            }
            put(counts, slot, standing);
            if (!compose(counts, slot + 1, rest)) {
                return false;
            }
        }
        return true;
    }

    private static void put(int[][] counts, int slot, int[] standing) {
        for (int kind = 0; kind < counts.length; kind++) {
            counts[kind][slot] = standing[kind];
        }
    }

    private static int sum(int[] counts) {
        return Arrays.stream(counts).sum();
    }
}
