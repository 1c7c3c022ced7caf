package org.kaikaku.platform.rules.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactType;

/**
 * What may stand in a city's expression: less than CEL allows, so that every condition can be searched exactly, and mistakes are named
 * in the words of the city's file.
 */
final class Grammar {
    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in");
    private static final Set<String> CONNECTIVES = Set.of("_&&_", "_||_", "!_", "_?_:_");

    private final Vocabulary vocabulary;
    private final Problems problems;

    Grammar(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    void check(CelExpr expression) {
        if (Names.of(expression) instanceof String name) {
            name(name);
            return;
        }
        switch (expression.getKind()) {
            case CONSTANT -> constant(expression.constant());
            case LIST -> Names.parts(expression).forEach(this::check);
            case CALL -> call(expression.call());
            default -> problems.add("Only facts, comparisons, && || ! and ?: may stand in an expression");
        }
    }

    private void name(String name) {
        var fact = vocabulary.fact(name);
        if (fact == null) {
            problems.add("There is no fact " + name, vocabulary.nearest(name));
        } else if (!Vocabulary.decides(fact)) {
            problems.add(
                    "The fact " + name + " is a " + (fact.type() == FactType.DATE ? "date" : "text")
                            + ", which cannot decide anything",
                    fact.type() == FactType.DATE ? "a derived fact with its age, compared with a number" : null);
        } else if (Vocabulary.counts(fact)) {
            problems.add("The number " + name + " may only be compared with a number", name + " >= 1");
        }
    }

    private void constant(CelConstant constant) {
        switch (constant.getKind()) {
            case BOOLEAN_VALUE, STRING_VALUE, INT64_VALUE -> {}
            default -> problems.add("Only whole numbers, texts in quotes, true and false may stand in an expression");
        }
    }

    private void call(CelExpr.CelCall call) {
        if (CONNECTIVES.contains(call.function())) {
            call.args().forEach(this::check);
        } else if (COMPARISONS.contains(call.function())) {
            comparison(call.args());
        } else {
            problems.add("%s may not be used; there are && || ! ?: == != < <= > >= in"
                    .formatted(call.function().replace("_", "")));
        }
    }

    private void comparison(List<CelExpr> sides) {
        var operands = sides.stream()
                .flatMap(side -> side.getKind() == CelExpr.ExprKind.Kind.LIST ? Names.parts(side) : Stream.of(side))
                .toList();
        var facts = new ArrayList<Fact>();
        var constants = new ArrayList<CelConstant>();
        for (var operand : operands) {
            var fact = vocabulary.fact(Names.of(operand));
            if (fact != null && Vocabulary.decides(fact)) {
                facts.add(fact);
            } else {
                check(operand);
            }
            if (operand.getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
                constants.add(operand.constant());
            }
        }
        facts.stream()
                .filter(Vocabulary::counts)
                .findFirst()
                .ifPresent(number -> number(number, constants.size() + 1 == operands.size(), constants));
        options(facts, constants);
    }

    private void number(Fact number, boolean alone, List<CelConstant> constants) {
        if (!alone || constants.stream().anyMatch(constant -> constant.getKind() != CelConstant.Kind.INT64_VALUE)) {
            problems.add(
                    "The number %s may only be compared with whole numbers that stand here, not with another fact"
                            .formatted(number.key()),
                    number.key() + " >= 1");
        }
    }

    private void options(List<Fact> facts, List<CelConstant> constants) {
        var choices =
                facts.stream().filter(fact -> fact.type() == FactType.CHOICE).toList();
        if (choices.isEmpty()) {
            return;
        }
        var options = choices.stream()
                .flatMap(choice -> Vocabulary.options(choice).stream())
                .distinct()
                .toList();
        for (var constant : constants) {
            if (constant.getKind() == CelConstant.Kind.STRING_VALUE && !options.contains(constant.stringValue())) {
                var word = constant.stringValue();
                var nearest = Nearest.to(word, options);
                problems.add(
                        "\"%s\" is no option of %s"
                                .formatted(word, choices.getFirst().key()),
                        nearest == null ? "one of " + String.join(", ", options) : "\"" + nearest + "\"");
            }
        }
    }
}
