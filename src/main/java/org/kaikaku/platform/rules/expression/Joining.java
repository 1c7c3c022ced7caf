package org.kaikaku.platform.rules.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Joins parts so that what is said twice of one fact is said once; {@code a || !a} thus becomes {@link Formula#ALWAYS}. */
record Joining(boolean all) {
    Formula join(List<Formula> parts) {
        Map<String, Formula.In> sets = new LinkedHashMap<>();
        List<Formula> rest = new ArrayList<>();
        Formula neutral = all ? Formula.ALWAYS : Formula.NEVER;
        Formula deciding = all ? Formula.NEVER : Formula.ALWAYS;
        for (var part : flat(parts).toList()) {
            if (part.equals(deciding)) {
                return deciding;
            }
            if (part instanceof Formula.In in) {
                sets.merge(in.fact(), in, this::both);
            } else if (!part.equals(neutral) && !rest.contains(part)) {
                rest.add(part);
            }
        }
        List<Formula> joined = new ArrayList<>();
        for (var set : sets.values()) {
            var simple = Formula.in(set.fact(), set.values(), set.all());
            if (simple.equals(deciding)) {
                return deciding;
            }
            joined.add(simple);
        }
        joined.addAll(rest);
        return switch (joined.size()) {
            case 0 -> neutral;
            case 1 -> joined.getFirst();
            default -> all ? new Formula.All(List.copyOf(joined)) : new Formula.Any(List.copyOf(joined));
        };
    }

    private Formula.In both(Formula.In one, Formula.In other) {
        return new Formula.In(
                one.fact(), all ? one.values() & other.values() : one.values() | other.values(), one.all());
    }

    private Stream<Formula> flat(List<Formula> parts) {
        return parts.stream().flatMap(part -> switch (part) {
            case Formula.All(var inner) when all -> flat(inner);
            case Formula.Any(var inner) when !all -> flat(inner);
            default -> Stream.of(part);
        });
    }
}
