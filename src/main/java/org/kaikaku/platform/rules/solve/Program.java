package org.kaikaku.platform.rules.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.kaikaku.platform.rules.expression.Formula;

/** A formula in postfix order over numbered variables, so that evaluating it allocates nothing. */
final class Program {
    static final int AND = -1;
    static final int OR = -2;
    static final int CONSTANT = -3;

    /** A variable, or what to do with the two results before. */
    final int[] steps;

    /** The values looked for, where the step is a variable; all bits or none, where it is a constant. */
    final long[] values;

    /** Each once. */
    final int[] variables;

    private Program(int[] steps, long[] values) {
        this.steps = steps;
        this.values = values;
        this.variables =
                IntStream.of(steps).filter(step -> step >= 0).distinct().toArray();
    }

    static Program of(Formula formula, ToIntFunction<String> variable) {
        List<Integer> steps = new ArrayList<>();
        List<Long> values = new ArrayList<>();
        append(formula, variable, steps, values);
        return new Program(
                steps.stream().mapToInt(Integer::intValue).toArray(),
                values.stream().mapToLong(Long::longValue).toArray());
    }

    private static void append(
            Formula formula, ToIntFunction<String> variable, List<Integer> steps, List<Long> values) {
        switch (formula) {
            case Formula.Constant(var value) -> {
                steps.add(CONSTANT);
                values.add(value ? -1L : 0L);
            }
            case Formula.In in -> {
                steps.add(variable.applyAsInt(in.fact()));
                values.add(in.values());
            }
            case Formula.All(var parts) -> join(parts, AND, variable, steps, values);
            case Formula.Any(var parts) -> join(parts, OR, variable, steps, values);
        }
    }

    private static void join(
            List<Formula> parts, int how, ToIntFunction<String> variable, List<Integer> steps, List<Long> values) {
        append(parts.getFirst(), variable, steps, values);
        for (var part : parts.subList(1, parts.size())) {
            append(part, variable, steps, values);
            steps.add(how);
            values.add(0L);
        }
    }
}
