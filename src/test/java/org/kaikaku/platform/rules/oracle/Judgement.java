package org.kaikaku.platform.rules.oracle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.RuleBook.Verdict;

/**
 * What a rule comes to.
 *
 * @param alone facts of which two possible sets differ in nothing else and give the rule different verdicts
 * @param together facts that belong to answers which together settle the rule, none of them idle
 */
public record Judgement(Verdict verdict, Set<FactRef> alone, Set<FactRef> together) {

    static Judgement of(Possible possible, Possible.Claim rule, Set<FactRef> askable) {
        var rows = possible.rows();
        boolean[] holds = new boolean[rows.size()];
        for (int at = 0; at < holds.length; at++) {
            holds[at] = rule.holds(possible.named(rows.get(at), rule.facts()));
        }
        var verdicts = seen(holds);
        if (verdicts != MIXED) {
            return new Judgement(verdicts == HOLDS ? Verdict.APPLIES : Verdict.DOES_NOT_APPLY, Set.of(), Set.of());
        }
        var columns = askable.stream().map(possible.facts()::indexOf).toList();
        Set<FactRef> alone = new HashSet<>();
        for (int column : columns) {
            var others = java.util.stream.IntStream.range(0, possible.facts().size())
                    .filter(other -> other != column)
                    .boxed()
                    .toList();
            if (groups(rows, holds, others).containsValue(MIXED)) {
                alone.add(possible.facts().get(column));
            }
        }
        Set<FactRef> together = alone.isEmpty() ? together(possible, holds, columns) : Set.of();
        return new Judgement(alone.isEmpty() && together.isEmpty() ? Verdict.UNDECIDED : Verdict.OPEN, alone, together);
    }

    private static final int FAILS = 1;
    private static final int HOLDS = 2;
    private static final int MIXED = 3;

    private static int seen(boolean[] holds) {
        int seen = 0;
        for (boolean each : holds) {
            seen |= each ? HOLDS : FAILS;
        }
        return seen;
    }

    /** What the rule comes to among the sets that have the same values in these columns. */
    private static Map<List<Integer>, Integer> groups(List<int[]> rows, boolean[] holds, List<Integer> columns) {
        Map<List<Integer>, Integer> groups = new HashMap<>();
        for (int at = 0; at < holds.length; at++) {
            groups.merge(pick(rows.get(at), columns), holds[at] ? HOLDS : FAILS, (one, other) -> one | other);
        }
        return groups;
    }

    private static List<Integer> pick(int[] row, List<Integer> columns) {
        var picked = new Integer[columns.size()];
        for (int at = 0; at < picked.length; at++) {
            picked[at] = row[columns.get(at)];
        }
        return Arrays.asList(picked);
    }

    private static Set<FactRef> together(Possible possible, boolean[] holds, List<Integer> columns) {
        Set<FactRef> together = new HashSet<>();
        for (int subset = 1; subset < 1 << columns.size(); subset++) {
            int chosen = subset;
            var some = java.util.stream.IntStream.range(0, columns.size())
                    .filter(at -> (chosen >> at & 1) != 0)
                    .mapToObj(columns::get)
                    .toList();
            if (settlesWithoutIdle(possible.rows(), holds, some)) {
                some.forEach(column -> together.add(possible.facts().get(column)));
            }
        }
        return together;
    }

    private static boolean settlesWithoutIdle(List<int[]> rows, boolean[] holds, List<Integer> columns) {
        var groups = groups(rows, holds, columns);
        var fewer = columns.stream()
                .map(left ->
                        columns.stream().filter(column -> !column.equals(left)).toList())
                .map(rest -> Map.entry(rest, groups(rows, holds, rest)))
                .toList();
        return rows.stream()
                .anyMatch(row -> groups.get(pick(row, columns)) != MIXED
                        && fewer.stream().allMatch(rest -> rest.getValue().get(pick(row, rest.getKey())) == MIXED));
    }
}
