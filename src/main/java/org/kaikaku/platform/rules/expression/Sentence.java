package org.kaikaku.platform.rules.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** An expression that CEL has checked against the dictionary. */
record Sentence(CelAbstractSyntaxTree tree) {

    Set<String> facts() {
        return Names.within(tree.getExpr());
    }

    /** Every number that a fact is compared with. The grammar lets numbers stand nowhere else. */
    void comparedNumbers(BiConsumer<String, Long> found) {
        visit(tree.getExpr(), found);
    }

    private static void visit(CelExpr expression, BiConsumer<String, Long> found) {
        var parts = Names.parts(expression).toList();
        var leaves = parts.stream()
                .flatMap(part -> part.getKind() == CelExpr.ExprKind.Kind.LIST ? Names.parts(part) : Stream.of(part))
                .toList();
        for (var leaf : leaves) {
            if (leaf.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                    && leaf.constant().getKind() == CelConstant.Kind.INT64_VALUE) {
                leaves.stream()
                        .flatMap(other -> Stream.ofNullable(Names.of(other)))
                        .forEach(name -> found.accept(name, leaf.constant().int64Value()));
            }
        }
        parts.forEach(part -> visit(part, found));
    }
}
