package org.kaikaku.platform.rules.oracle;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.FactRef;

/** A rule's or an implication's expression, with the facts that it speaks of and those that say how many there are of each subject. */
record Condition(Expression expression, List<String> facts, List<String> counts, FactDictionary dictionary) {

    static Condition of(String text, FactDictionary dictionary) {
        var expression = Expression.of(text);
        var counts = expression.facts().stream()
                .map(fact -> repeats(fact, dictionary))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Condition(expression, expression.facts(), counts, dictionary);
    }

    /** As it stands for one of a repeated subject. */
    Possible.Claim of(int index) {
        var refs = facts.stream().collect(Collectors.toMap(fact -> fact, fact -> ref(fact, index)));
        var all = List.copyOf(refs.values());
        return new Possible.Claim() {
            @Override
            public List<FactRef> facts() {
                return all;
            }

            @Override
            public boolean holds(Map<FactRef, Object> values) {
                return expression.holds(fact -> values.get(refs.get(fact)));
            }
        };
    }

    private FactRef ref(String fact, int index) {
        return new FactRef(fact, repeats(fact, dictionary) == null ? 0 : index);
    }

    static String repeats(String fact, FactDictionary dictionary) {
        return dictionary.subjects().get(FactRef.of(fact).subject()).repeats();
    }
}
