package org.kaikaku.platform.rules.expression;

import dev.cel.common.ast.CelExpr;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts that an expression names: {@code subject.name} is one name, not a field of something. */
final class Names {
    private Names() {}

    static @Nullable String of(CelExpr expression) {
        return switch (expression.getKind()) {
            case IDENT -> expression.ident().name();
            case SELECT -> {
                var owner = of(expression.select().operand());
                yield owner == null || expression.select().testOnly()
                        ? null
                        : owner + "." + expression.select().field();
            }
            default -> null;
        };
    }

    /** In the order in which they stand. */
    static Set<String> within(CelExpr expression) {
        var names = new LinkedHashSet<String>();
        collect(expression, names);
        return names;
    }

    private static void collect(CelExpr expression, Set<String> names) {
        var name = of(expression);
        if (name != null) {
            names.add(name);
        } else {
            parts(expression).forEach(part -> collect(part, names));
        }
    }

    static Stream<CelExpr> parts(CelExpr expression) {
        return switch (expression.getKind()) {
            case CALL -> Stream.concat(expression.call().target().stream(), expression.call().args().stream());
            case LIST -> expression.list().elements().stream();
            default -> Stream.of();
        };
    }
}
