package org.kaikaku.platform.rules.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.Program;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a checked expression into a formula; what a comparison means is found by asking CEL for each value of its facts. */
final class Translation {
    /** More combinations in one comparison would make a start slow, and nobody could read the rule. */
    private static final long MOST_COMBINATIONS = 5_000;

    private final CelRuntime runtime =
            CelRuntimeFactory.standardCelRuntimeBuilder().build();
    private final Map<String, Domain> domains;

    Translation(Map<String, Domain> domains) {
        this.domains = domains;
    }

    /** Null where a comparison has too many combinations. */
    @Nullable
    Formula of(Sentence sentence, Problems problems) {
        int before = problems.found().size();
        var formula = formula(sentence.tree().getExpr(), sentence.tree(), problems);
        return problems.found().size() == before ? formula : null;
    }

    private Formula formula(CelExpr expression, CelAbstractSyntaxTree tree, Problems problems) {
        if (expression.getKind() == CelExpr.ExprKind.Kind.CALL) {
            var parts = expression.call().args();
            switch (expression.call().function()) {
                case "_&&_" -> {
                    return Formula.all(formula(parts.get(0), tree, problems), formula(parts.get(1), tree, problems));
                }
                case "_||_" -> {
                    return Formula.any(formula(parts.get(0), tree, problems), formula(parts.get(1), tree, problems));
                }
                case "!_" -> {
                    return formula(parts.get(0), tree, problems).not();
                }
                case "_?_:_" -> {
                    var condition = formula(parts.get(0), tree, problems);
                    return Formula.any(
                            Formula.all(condition, formula(parts.get(1), tree, problems)),
                            Formula.all(condition.not(), formula(parts.get(2), tree, problems)));
                }
                default -> {}
            }
        }
        if (expression.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && expression.constant().getKind() == CelConstant.Kind.BOOLEAN_VALUE) {
            return expression.constant().booleanValue() ? Formula.ALWAYS : Formula.NEVER;
        }
        if (Names.of(expression) instanceof String fact) {
            var domain = domain(fact);
            return Formula.in(fact, domain.cell(true), domain.all());
        }
        return comparison(expression, tree, problems);
    }

    private Formula comparison(CelExpr expression, CelAbstractSyntaxTree tree, Problems problems) {
        var facts = List.copyOf(Names.within(expression));
        long combinations =
                facts.stream().mapToLong(fact -> domain(fact).parts().size()).reduce(1, (one, other) -> one * other);
        if (combinations > MOST_COMBINATIONS) {
            problems.add("Too many facts are compared with each other at once");
            return Formula.NEVER;
        }
        try {
            var program = runtime.createProgram(CelAbstractSyntaxTree.newCheckedAst(
                    expression, tree.getSource(), tree.getReferenceMap(), tree.getTypeMap()));
            return expand(program, facts, 0, new HashMap<>());
        } catch (CelEvaluationException failed) {
            throw new IllegalStateException(problems.expression(), failed);
        }
    }

    /** A tree of decisions, one level for each fact; values with the same consequence are decided together. */
    private Formula expand(Program program, List<String> facts, int level, Map<String, Object> values)
            throws CelEvaluationException {
        if (level == facts.size()) {
            return Boolean.TRUE.equals(program.eval(values)) ? Formula.ALWAYS : Formula.NEVER;
        }
        var fact = facts.get(level);
        var domain = domain(fact);
        Map<Formula, Long> consequences = new LinkedHashMap<>();
        for (int at = 0; at < domain.parts().size(); at++) {
            var sample = domain.parts().get(at).sample();
            values.put(fact, sample instanceof Integer number ? (Object) number.longValue() : sample);
            consequences.merge(expand(program, facts, level + 1, values), 1L << at, (one, other) -> one | other);
        }
        return Formula.any(consequences.entrySet().stream()
                .map(each -> Formula.all(Formula.in(fact, each.getValue(), domain.all()), each.getKey()))
                .toList());
    }

    private Domain domain(String fact) {
        var domain = domains.get(fact);
        if (domain == null) {
            throw new IllegalStateException("no domain for " + fact);
        }
        return domain;
    }
}
