package org.kaikaku.platform.rules.solve;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.FactProblem;
import org.kaikaku.platform.rules.FactProblem.Kind;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.expression.Domain;

/** Whether there is such a fact of such a subject, and whether it can have the value. */
record Validation(FactDictionary dictionary) {

    /** @throws FactProblem if not */
    void check(FactRef ref, Answer answer) {
        var fact = dictionary.facts().get(ref.fact());
        if (fact == null) {
            throw new FactProblem(Kind.NO_SUCH_FACT, ref.toString());
        }
        if (!subject(ref, fact)) {
            throw new FactProblem(Kind.NO_SUCH_SUBJECT, ref.toString());
        }
        var problem = answer instanceof Answer.Known(var value) ? problem(fact, value) : null;
        if (problem != null) {
            throw new FactProblem(problem, ref.toString());
        }
    }

    private boolean subject(FactRef ref, Fact fact) {
        return dictionary
                .count(fact.subject())
                .map(count -> ref.index() >= 1 && ref.index() <= count.max())
                .orElse(ref.index() == 0);
    }

    private static @Nullable Kind problem(Fact fact, Object value) {
        return switch (fact.type()) {
            case YESNO -> value instanceof Boolean ? null : Kind.WRONG_TYPE;
            case DATE -> value instanceof LocalDate ? null : Kind.WRONG_TYPE;
            case TEXT -> text(fact, value);
            case CHOICE -> choice(fact, value);
            case NUMBER -> number(value, fact.max());
            case DERIVED -> number(value, Domain.OLDEST);
        };
    }

    private static @Nullable Kind text(Fact fact, Object value) {
        if (!(value instanceof String text)) {
            return Kind.WRONG_TYPE;
        }
        return text.codePointCount(0, text.length()) > fact.max() ? Kind.TOO_LONG : null;
    }

    private static @Nullable Kind choice(Fact fact, Object value) {
        if (!(value instanceof String key)) {
            return Kind.WRONG_TYPE;
        }
        return fact.options().stream().anyMatch(option -> option.key().equals(key)) ? null : Kind.NO_SUCH_OPTION;
    }

    private static @Nullable Kind number(Object value, int largest) {
        if (!(value instanceof Integer number) || number < 0) {
            return Kind.WRONG_TYPE;
        }
        return number > largest ? Kind.TOO_LARGE : null;
    }
}
