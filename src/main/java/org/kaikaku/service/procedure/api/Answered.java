package org.kaikaku.service.procedure.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactProblem;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.service.procedure.definition.Catalogue;

/** Facts as a program sends them: {@code {"deceased.was_head": true, "child[2].age": 9, "deceased.pension": null}}; null: not known. */
public final class Answered {
    private static final int MOST_SUBJECTS = 99;

    private Answered() {}

    /** @throws FactProblem naming the first fact that cannot be */
    public static Map<FactRef, Answer> read(
            @Nullable Map<String, @Nullable Object> facts, Catalogue catalogue, LocalDate today) {
        var answers = new LinkedHashMap<FactRef, Answer>();
        java.util.Objects.requireNonNullElse(facts, Map.<String, @Nullable Object>of())
                .forEach((name, value) -> {
                    var ref = ref(name);
                    var fact = catalogue
                            .facts()
                            .fact(ref.fact())
                            .orElseThrow(() -> new FactProblem(FactProblem.Kind.NO_SUCH_FACT, name));
                    answers.put(
                            ref,
                            value == null ? new Answer.Unknown() : new Answer.Known(typed(fact, value, name, today)));
                });
        return answers;
    }

    private static FactRef ref(String name) {
        if (!name.matches("[a-z0-9_]+(\\[[1-9]\\d?])?\\.[a-z0-9_]+")) {
            throw new FactProblem(FactProblem.Kind.NO_SUCH_FACT, name);
        }
        var ref = FactRef.parse(name);
        if (ref.index() > MOST_SUBJECTS) {
            throw new FactProblem(FactProblem.Kind.NO_SUCH_SUBJECT, name);
        }
        return ref;
    }

    private static Object typed(Fact fact, Object value, String name, LocalDate today) {
        return switch (fact.type()) {
            case YESNO -> value instanceof Boolean ? value : wrong(name);
            case CHOICE -> {
                if (fact.options().stream().noneMatch(option -> option.key().equals(value))) {
                    throw new FactProblem(
                            value instanceof String ? FactProblem.Kind.NO_SUCH_OPTION : FactProblem.Kind.WRONG_TYPE,
                            name);
                }
                yield value;
            }
            case NUMBER, DERIVED -> number(fact, value, name);
            case DATE -> date(fact, value, name, today);
            case TEXT -> text(fact, value, name);
        };
    }

    private static Object number(Fact fact, Object value, String name) {
        if (!(value instanceof Integer number) || number < 0) {
            return wrong(name);
        }
        if (fact.type() == FactType.NUMBER && number > fact.max()) {
            throw new FactProblem(FactProblem.Kind.TOO_LARGE, name);
        }
        return number;
    }

    private static Object date(Fact fact, Object value, String name, LocalDate today) {
        try {
            if (!(value instanceof String text) || !text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return wrong(name);
            }
            var date = LocalDate.parse(text);
            if (date.isBefore(Wareki.FIRST)) {
                return wrong(name);
            }
            if (fact.past() && date.isAfter(today)) {
                throw new FactProblem(FactProblem.Kind.IN_THE_FUTURE, name);
            }
            return date;
        } catch (DateTimeException e) {
            return wrong(name);
        }
    }

    private static Object text(Fact fact, Object value, String name) {
        if (!(value instanceof String text)) {
            return wrong(name);
        }
        if (text.codePointCount(0, text.length()) > fact.max()) {
            throw new FactProblem(FactProblem.Kind.TOO_LONG, name);
        }
        if (text.isBlank()
                || text.codePoints()
                        .anyMatch(sign ->
                                Character.isISOControl(sign) || Character.getType(sign) == Character.SURROGATE)) {
            throw new FactProblem(FactProblem.Kind.UNUSABLE_TEXT, name);
        }
        if (fact.format() != null
                && fact.format().read(text).filter(text::equals).isEmpty()) {
            throw new FactProblem(FactProblem.Kind.UNUSABLE_TEXT, name);
        }
        return text;
    }

    private static Object wrong(String name) {
        throw new FactProblem(FactProblem.Kind.WRONG_TYPE, name);
    }
}
