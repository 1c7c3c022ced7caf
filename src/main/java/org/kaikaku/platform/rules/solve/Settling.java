package org.kaikaku.platform.rules.solve;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.kaikaku.platform.rules.solve.Search.Want;

/** Finds the fewest answers that would settle the goal of a search for sure, whatever is not known. */
final class Settling {
    /** So that a rule that nobody would write cannot stop a city; beyond it all of the rule's own facts count. */
    private static final int MOST_TRIALS = 500;

    /** Facts that the rule does not speak of are looked at from the nearest on, and no more than these. */
    private static final int MOST_CONNECTED = 12;

    private final Search search;
    private final BitSet unaskable;
    private final BitSet found = new BitSet();
    private int trials;

    Settling(Search search, BitSet unaskable) {
        this.search = search;
        this.unaskable = unaskable;
    }

    /** All facts of all smallest sets of answers: of the rule's own facts, or else of those that the rule's facts follow from. */
    BitSet fewest() {
        var own = askable(0, search.path.startLength);
        among(own);
        if (trials > MOST_TRIALS) {
            IntStream.of(own).forEach(found::set);
        }
        if (found.isEmpty() && search.path.length > search.path.startLength) {
            trials = 0;
            var connected = askable(search.path.startLength, search.path.length);
            var nearest = IntStream.of(connected).limit(MOST_CONNECTED);
            among(IntStream.concat(IntStream.of(own), nearest).toArray());
        }
        return found;
    }

    private int[] askable(int from, int to) {
        return Arrays.stream(search.path.variables, from, to)
                .filter(variable -> !unaskable.get(variable))
                .toArray();
    }

    private void among(int[] variables) {
        for (int size = 1; size <= variables.length && found.isEmpty() && trials <= MOST_TRIALS; size++) {
            choose(variables, 0, size, new BitSet());
        }
    }

    private void choose(int[] variables, int from, int size, BitSet chosen) {
        if (size == 0) {
            if (settled()) {
                found.or(chosen);
            }
            return;
        }
        for (int at = from; at + size <= variables.length && trials <= MOST_TRIALS; at++) {
            int variable = variables[at];
            long domain = search.domains[variable];
            chosen.set(variable);
            for (long rest = domain; rest != 0; rest &= rest - 1) {
                search.domains[variable] = Long.lowestOneBit(rest);
                choose(variables, at + 1, size - 1, chosen);
            }
            search.domains[variable] = domain;
            chosen.clear(variable);
        }
    }

    private boolean settled() {
        trials++;
        return possible(Want.HOLDS) != possible(Want.FAILS);
    }

    private boolean possible(Want want) {
        boolean possible = search.exists(want);
        if (possible) {
            search.restore();
        }
        return possible;
    }
}
