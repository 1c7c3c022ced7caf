package org.kaikaku.platform.rules.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.FactType;

/** The values that each fact can have; of numbers the first of each range in which all expressions say the same. */
final class Values {
    private static final int OLDEST = 130;

    private final Map<String, List<Object>> values = new HashMap<>();
    private final Map<String, TreeSet<Integer>> borders = new HashMap<>();

    Values(FactDictionary dictionary, List<Expression> expressions) {
        dictionary.facts().forEach((key, fact) -> {
            switch (fact.type()) {
                case YESNO -> values.put(key, List.of(false, true));
                case CHOICE ->
                    values.put(
                            key,
                            fact.options().stream()
                                    .map(option -> (Object) option.key())
                                    .toList());
                case NUMBER, DERIVED -> {
                    var starts = starts(fact, expressions);
                    values.put(key, List.copyOf(starts));
                    starts.add(largest(fact) + 1);
                    borders.put(key, starts);
                }
                case DATE, TEXT -> {}
            }
        });
    }

    private static TreeSet<Integer> starts(Fact fact, List<Expression> expressions) {
        var starts = new TreeSet<>(Set.of(0));
        expressions.forEach(each -> starts.addAll(each.turns(fact.key())));
        starts.removeIf(start -> start < 0 || start > largest(fact));
        return starts;
    }

    private static int largest(Fact fact) {
        return fact.type() == FactType.DERIVED ? OLDEST : fact.max();
    }

    List<Object> of(String fact) {
        return values.get(fact);
    }

    /** Facts that can stand in an expression. */
    boolean has(String fact) {
        return values.containsKey(fact);
    }

    /** Whether it is a value by itself and not the first of several. */
    boolean single(String fact, Object value) {
        return !(value instanceof Integer number) || borders.get(fact).contains(number + 1);
    }
}
