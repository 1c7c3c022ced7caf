package org.kaikaku.service.counter.staffing;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Finds a plan from which no desk can be taken away in any half-hour without breaking the goal (nine of ten are called in time), nor two desks
 * against one of another kind or half-hour; each service keeps a desk as long as the hall is open. The whole hall is played for each plan, so
 * that desks with several skills, and people who go on from one queue to the next, count for all services at once. All plans are tried on the
 * same days, and more desks at a queue make nobody in it wait longer, so the fewest desks of one kind in one half-hour are found by halving,
 * not by trying all. One desk fewer early may send people on to their next queue later, where then fewer are needed: rounds of single desks,
 * and of two for one, follow until none can be spared. Where the plans with fewer desks are few enough they are all tried, and what is found is
 * proved to be the smallest on these days; where they are not, a plan far from this one may have fewer.
 */
final class SmallestPlan {
    private static final int ROUNDS = 6;

    private final Kinds kinds;
    private final Set<String> services = new HashSet<>();
    private final Goal goal;
    private final int opens;
    private final int closes;
    private int[][] counts = new int[0][0];
    private int tried;
    private boolean proven;

    /**
     * @param minutes within which nine of ten should be called
     * @param opens minutes from midnight
     */
    SmallestPlan(Kinds kinds, List<List<Visit>> days, double minutes, Goal.Over over, int opens, int closes) {
        this.kinds = kinds;
        kinds.all().forEach(kind -> services.addAll(kind.services()));
        this.goal = new Goal(days, minutes, over, opens, closes);
        this.opens = opens;
        this.closes = closes;
    }

    /**
     * @param counts desks of each kind in each half-hour
     * @param tried plans that were tried on the way
     * @param proven whether every plan with fewer desks was, and broke the goal
     */
    record Found(int[][] counts, int tried, boolean proven) {}

    /** How many steps the search takes at most; each is told. */
    int steps() {
        return 2 * kinds.all().size() * (last() - first() + 1);
    }

    private int first() {
        return opens / DeskPlan.SLOT;
    }

    private int last() {
        return (closes - 1) / DeskPlan.SLOT;
    }

    /**
     * @param most desks of each kind in each half-hour from which it begins, doubled where they are not enough
     * @return empty where not even many times as many desks are
     */
    Optional<Found> search(int most, IntConsumer step) {
        if (!begin(most)) {
            return Optional.empty();
        }
        for (int kind = kinds.all().size() - 1; kind >= 0; kind--) {
            level(kind);
        }
        var told = new Told(step);
        round(this::halve, told);
        do {
            near(told);
        } while (farAway());
        return Optional.of(new Found(counts, tried, proven));
    }

    private void near(Told told) {
        boolean fewer = true;
        while (fewer) {
            while (round(this::spare, told)) {
                // As long as a round found a desk to spare.
            }
            fewer = round(this::exchange, told);
        }
    }

    /** Whether any plan at all with fewer desks keeps the goal, where that can be known. */
    private boolean farAway() {
        var here = counts;
        var smaller = EverySmaller.than(total(here), kinds, first(), last());
        proven = smaller.isPresent();
        if (smaller.stream().flatMap(List::stream).anyMatch(this::holds)) {
            return true;
        }
        counts = here;
        return false;
    }

    private static int total(int[][] counts) {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    /** How far it is: later rounds, which are short, are not told. */
    private final class Told {
        private final IntConsumer step;
        private int done;

        private Told(IntConsumer step) {
            this.step = step;
        }

        private void one() {
            if (done < steps()) {
                step.accept(++done);
            }
        }
    }

    private interface Place {
        /** Whether desks were taken away there. */
        boolean fewer(int kind, int slot);
    }

    private boolean round(Place place, Told told) {
        boolean fewer = false;
        for (int slot = first(); slot <= last(); slot++) {
            // Desks with many skills are the hardest to come by, and are spared first.
            for (int kind = kinds.all().size() - 1; kind >= 0; kind--) {
                fewer |= place.fewer(kind, slot);
                told.one();
            }
        }
        return fewer;
    }

    /** The fewest of a kind that are enough all day: what its busiest half-hour takes. */
    private void level(int kind) {
        int low = 0;
        int high = counts[kind][first()];
        while (low < high) {
            int middle = (low + high) / 2;
            fill(kind, middle);
            if (good()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        fill(kind, high);
    }

    private void fill(int kind, int desks) {
        Arrays.fill(counts[kind], first(), last() + 1, desks);
    }

    private boolean spare(int kind, int slot) {
        if (counts[kind][slot] == 0) {
            return false;
        }
        counts[kind][slot]--;
        if (good()) {
            return true;
        }
        counts[kind][slot]++;
        return false;
    }

    /**
     * Two desks for one: this one and another of the same half-hour for one that has skills of both, or this one and the same kind's of the
     * next half-hour for one more in the half-hour before, so that fewer still wait.
     */
    private boolean exchange(int kind, int slot) {
        for (int other = 0; other < counts.length; other++) {
            for (int both = 0; both < counts.length; both++) {
                if (other != kind
                        && both != kind
                        && both != other
                        && joins(both, kind, other)
                        && traded(kind, slot, other, slot, both, slot)) {
                    return true;
                }
            }
        }
        return slot > first() && slot < last() && traded(kind, slot, kind, slot + 1, kind, slot - 1);
    }

    private boolean joins(int both, int one, int other) {
        return !Collections.disjoint(services(both), services(one))
                && !Collections.disjoint(services(both), services(other));
    }

    private Set<String> services(int kind) {
        return kinds.all().get(kind).services();
    }

    private boolean traded(int one, int oneSlot, int two, int twoSlot, int more, int moreSlot) {
        if (counts[one][oneSlot] == 0 || counts[two][twoSlot] == 0) {
            return false;
        }
        counts[one][oneSlot]--;
        counts[two][twoSlot]--;
        counts[more][moreSlot]++;
        if (good()) {
            return true;
        }
        counts[one][oneSlot]++;
        counts[two][twoSlot]++;
        counts[more][moreSlot]--;
        return false;
    }

    /** Whether the goal holds under so many desks. */
    boolean holds(int[][] desks) {
        counts = desks;
        return good();
    }

    private boolean begin(int most) {
        int desks = most;
        for (int round = 0; round < ROUNDS; round++) {
            counts = new int[kinds.all().size()][48];
            for (int kind = 0; kind < counts.length; kind++) {
                fill(kind, desks);
            }
            if (good()) {
                return true;
            }
            desks *= 2;
        }
        return false;
    }

    private boolean halve(int kind, int slot) {
        int low = 0;
        int before = counts[kind][slot];
        int high = before;
        while (low < high) {
            int middle = (low + high) / 2;
            counts[kind][slot] = middle;
            if (good()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        counts[kind][slot] = high;
        return high < before;
    }

    private boolean good() {
        if (!served()) {
            return false;
        }
        tried++;
        return goal.holds(kinds.plan(counts, opens, closes));
    }

    /** Whether somebody calls for each service in each half-hour, however few come then. */
    private boolean served() {
        for (int slot = first(); slot <= last(); slot++) {
            var called = new HashSet<String>();
            for (int kind = 0; kind < counts.length; kind++) {
                if (counts[kind][slot] > 0) {
                    called.addAll(kinds.all().get(kind).services());
                }
            }
            if (!called.containsAll(services)) {
                return false;
            }
        }
        return true;
    }
}
