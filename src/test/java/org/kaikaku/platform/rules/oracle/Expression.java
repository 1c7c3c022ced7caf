package org.kaikaku.platform.rules.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** A condition of the city's files and what it means, read and computed without the engine. */
public sealed interface Expression {

    /** @param facts value of each fact: Boolean, String or Integer */
    Object value(Function<String, Object> facts);

    Stream<Expression> parts();

    static Expression of(String text) {
        return new ExpressionReader(text).read();
    }

    default boolean holds(Function<String, Object> facts) {
        return (Boolean) value(facts);
    }

    default List<String> facts() {
        return all().filter(part -> part instanceof Reference)
                .map(part -> ((Reference) part).fact())
                .distinct()
                .toList();
    }

    /** The numbers at which the truth of a comparison with this fact can turn. */
    default List<Integer> turns(String fact) {
        var turns = new ArrayList<Integer>();
        all().forEach(part -> {
            switch (part) {
                case Comparison(String op, Reference(String key), Literal(Integer number))
                when key.equals(fact) -> {
                    if (!List.of(">", "<=").contains(op)) {
                        turns.add(number);
                    }
                    if (!List.of(">=", "<").contains(op)) {
                        turns.add(number + 1);
                    }
                }
                case OneOf(Reference(String key), List<Object> values)
                when key.equals(fact) ->
                    values.forEach(value -> turns.addAll(List.of((Integer) value, (Integer) value + 1)));
                default -> {}
            }
        });
        return turns;
    }

    private Stream<Expression> all() {
        return Stream.concat(Stream.of(this), parts().flatMap(Expression::all));
    }

    record Reference(String fact) implements Expression {
        @Override
        public Object value(Function<String, Object> facts) {
            return Objects.requireNonNull(facts.apply(fact), fact);
        }

        @Override
        public Stream<Expression> parts() {
            return Stream.of();
        }
    }

    record Literal(Object value) implements Expression {
        @Override
        public Object value(Function<String, Object> facts) {
            return value;
        }

        @Override
        public Stream<Expression> parts() {
            return Stream.of();
        }
    }

    record Not(Expression part) implements Expression {
        @Override
        public Object value(Function<String, Object> facts) {
            return !part.holds(facts);
        }

        @Override
        public Stream<Expression> parts() {
            return Stream.of(part);
        }
    }

    record Both(Expression left, Expression right) implements Expression {
        @Override
        public Object value(Function<String, Object> facts) {
            return left.holds(facts) && right.holds(facts);
        }

        @Override
        public Stream<Expression> parts() {
            return Stream.of(left, right);
        }
    }

    record Either(Expression left, Expression right) implements Expression {
        @Override
        public Object value(Function<String, Object> facts) {
            return left.holds(facts) || right.holds(facts);
        }

        @Override
        public Stream<Expression> parts() {
            return Stream.of(left, right);
        }
    }

    record Comparison(String op, Expression left, Expression right) implements Expression {
        @Override
        public Object value(Function<String, Object> facts) {
            var one = left.value(facts);
            var other = right.value(facts);
            return switch (op) {
                case "==" -> one.equals(other);
                case "!=" -> !one.equals(other);
                case "<" -> (Integer) one < (Integer) other;
                case "<=" -> (Integer) one <= (Integer) other;
                case ">" -> (Integer) one > (Integer) other;
                case ">=" -> (Integer) one >= (Integer) other;
                default -> throw new IllegalArgumentException(op);
            };
        }

        @Override
        public Stream<Expression> parts() {
            return Stream.of(left, right);
        }
    }

    record OneOf(Expression part, List<Object> values) implements Expression {
        @Override
        public Object value(Function<String, Object> facts) {
            return values.contains(part.value(facts));
        }

        @Override
        public Stream<Expression> parts() {
            return Stream.of(part);
        }
    }

    record Choice(Expression condition, Expression yes, Expression no) implements Expression {
        @Override
        public Object value(Function<String, Object> facts) {
            return (condition.holds(facts) ? yes : no).value(facts);
        }

        @Override
        public Stream<Expression> parts() {
            return Stream.of(condition, yes, no);
        }
    }
}
