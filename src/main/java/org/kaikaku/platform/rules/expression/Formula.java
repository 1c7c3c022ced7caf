package org.kaikaku.platform.rules.expression;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A condition over facts with finitely many values each, without negation: a set of values has a complement. */
public sealed interface Formula {
    Formula ALWAYS = new Constant(true);
    Formula NEVER = new Constant(false);

    record Constant(boolean value) implements Formula {}

    /**
     * The fact has one of these values.
     *
     * @param values bit n for the n-th value of the fact's domain
     * @param all the bits of the whole domain
     */
    record In(String fact, long values, long all) implements Formula {}

    record All(List<Formula> parts) implements Formula {}

    record Any(List<Formula> parts) implements Formula {}

    static Formula in(String fact, long values, long all) {
        return values == 0 ? NEVER : values == all ? ALWAYS : new In(fact, values, all);
    }

    static Formula all(List<Formula> parts) {
        return new Joining(true).join(parts);
    }

    static Formula all(Formula... parts) {
        return all(List.of(parts));
    }

    static Formula any(List<Formula> parts) {
        return new Joining(false).join(parts);
    }

    static Formula any(Formula... parts) {
        return any(List.of(parts));
    }

    default Formula not() {
        return switch (this) {
            case Constant(var value) -> value ? NEVER : ALWAYS;
            case In(var fact, var values, var all) -> in(fact, ~values & all, all);
            case All(var parts) -> any(parts.stream().map(Formula::not).toList());
            case Any(var parts) -> all(parts.stream().map(Formula::not).toList());
        };
    }

    /** The same condition with each set of values replaced. */
    default Formula map(UnaryOperator<Formula.In> change) {
        return switch (this) {
            case Constant constant -> constant;
            case In in -> {
                var changed = change.apply(in);
                yield in(changed.fact, changed.values, changed.all);
            }
            case All(var parts) ->
                all(parts.stream().map(part -> part.map(change)).toList());
            case Any(var parts) ->
                any(parts.stream().map(part -> part.map(change)).toList());
        };
    }

    default Stream<In> literals() {
        return switch (this) {
            case Constant _ -> Stream.of();
            case In in -> Stream.of(in);
            case All(var parts) -> parts.stream().flatMap(Formula::literals);
            case Any(var parts) -> parts.stream().flatMap(Formula::literals);
        };
    }
}
