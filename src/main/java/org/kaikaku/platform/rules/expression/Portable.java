package org.kaikaku.platform.rules.expression;

import java.util.ArrayList;
import java.util.List;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.PortableRules;
import org.kaikaku.platform.rules.PortableRules.Operation;
import org.kaikaku.platform.rules.PortableRules.Step;

/** Writes down what rules mean, for an evaluator elsewhere. */
public final class Portable {
    private Portable() {}

    public static PortableRules of(FactDictionary dictionary, Meaning meaning) {
        return new PortableRules(
                dictionary.subjects().values().stream()
                        .map(subject -> new PortableRules.PortableSubject(subject.key(), subject.repeats()))
                        .toList(),
                dictionary.facts().values().stream()
                        .map(fact -> new PortableRules.PortableFact(fact.key(), fact.type(), fact.age()))
                        .toList(),
                meaning.domains().values().stream().map(Domain::portable).toList(),
                meaning.rules().stream().map(Portable::condition).toList(),
                meaning.implications().stream().map(Portable::condition).toList());
    }

    private static PortableRules.Condition condition(Condition condition) {
        return new PortableRules.Condition(
                condition.key(), condition.per(), steps(condition.formula()), steps(condition.uncounted()));
    }

    private static List<Step> steps(Formula formula) {
        var steps = new ArrayList<Step>();
        append(formula, steps);
        return List.copyOf(steps);
    }

    private static void append(Formula formula, List<Step> steps) {
        switch (formula) {
            case Formula.Constant(var value) ->
                steps.add(new Step(value ? Operation.TRUE : Operation.FALSE, null, null));
            case Formula.In in -> steps.add(new Step(Operation.IN, in.fact(), Long.toUnsignedString(in.values())));
            case Formula.All(var parts) -> join(parts, Operation.AND, steps);
            case Formula.Any(var parts) -> join(parts, Operation.OR, steps);
        }
    }

    private static void join(List<Formula> parts, Operation how, List<Step> steps) {
        append(parts.getFirst(), steps);
        for (var part : parts.subList(1, parts.size())) {
            append(part, steps);
            steps.add(new Step(how, null, null));
        }
    }
}
