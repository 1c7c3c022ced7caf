package org.kaikaku.platform.rules.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaikaku.platform.rules.FactRef;

/**
 * Every complete set of facts that can be: all combinations of values, without those that an implication forbids. An implication that
 * cannot hold together with those before it is left aside.
 *
 * @param rows for each set the position of each fact's value
 */
record Possible(List<FactRef> facts, List<List<Object>> values, List<Claim> kept, List<int[]> rows) {

    /** @param facts all that it speaks of */
    interface Claim {
        List<FactRef> facts();

        boolean holds(Map<FactRef, Object> facts);
    }

    static Possible of(Map<FactRef, List<Object>> values, List<? extends Claim> claims) {
        var facts = List.copyOf(values.keySet());
        var lists = facts.stream().map(values::get).toList();
        List<Claim> kept = new ArrayList<>(claims);
        var rows = new Enumeration(facts, lists, kept).rows(Integer.MAX_VALUE);
        if (rows.isEmpty()) {
            kept.clear();
            for (var claim : claims) {
                kept.add(claim);
                if (new Enumeration(facts, lists, kept).rows(1).isEmpty()) {
                    kept.removeLast();
                }
            }
            rows = new Enumeration(facts, lists, kept).rows(Integer.MAX_VALUE);
        }
        return new Possible(facts, lists, kept, rows);
    }

    /** The first set that can be, found without listing all. */
    static Optional<Map<FactRef, Object>> first(Map<FactRef, List<Object>> values, List<? extends Claim> claims) {
        var facts = List.copyOf(values.keySet());
        var lists = facts.stream().map(values::get).toList();
        return new Enumeration(facts, lists, claims)
                .rows(1).stream().findFirst().map(row -> named(facts, lists, row));
    }

    /** The values of some of the facts. */
    Map<FactRef, Object> named(int[] row, List<FactRef> some) {
        Map<FactRef, Object> named = new HashMap<>();
        for (var fact : some) {
            int at = facts.indexOf(fact);
            named.put(fact, values.get(at).get(row[at]));
        }
        return named;
    }

    private static Map<FactRef, Object> named(List<FactRef> facts, List<List<Object>> values, int[] row) {
        Map<FactRef, Object> named = new HashMap<>();
        for (int fact = 0; fact < row.length; fact++) {
            named.put(facts.get(fact), values.get(fact).get(row[fact]));
        }
        return named;
    }

    private static final class Enumeration {
        private final List<FactRef> facts;
        private final List<List<Object>> values;
        private final List<List<Claim>> decided = new ArrayList<>();
        private final Map<FactRef, Object> chosen = new HashMap<>();
        private final List<int[]> rows = new ArrayList<>();

        Enumeration(List<FactRef> facts, List<List<Object>> values, List<? extends Claim> claims) {
            this.facts = facts;
            this.values = values;
            for (int fact = 0; fact <= facts.size(); fact++) {
                decided.add(new ArrayList<>());
            }
            for (var claim : claims) {
                int last = claim.facts().stream().mapToInt(facts::indexOf).max().orElse(0);
                decided.get(last).add(claim);
            }
        }

        List<int[]> rows(int most) {
            choose(0, new int[facts.size()], most);
            return rows;
        }

        private void choose(int fact, int[] row, int most) {
            if (fact == row.length) {
                rows.add(row.clone());
                return;
            }
            for (int at = 0; at < values.get(fact).size() && rows.size() < most; at++) {
                row[fact] = at;
                chosen.put(facts.get(fact), values.get(fact).get(at));
                if (decided.get(fact).stream().allMatch(claim -> claim.holds(chosen))) {
                    choose(fact + 1, row, most);
                }
            }
        }
    }
}
