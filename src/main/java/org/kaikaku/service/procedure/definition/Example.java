package org.kaikaku.service.procedure.definition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.platform.rules.Subject;

/**
 * One family of a procedure's examples.
 *
 * @param name {@code gets} or {@code not}
 */
record Example(Procedure procedure, YamlMap yaml, String name, Map<String, Object> facts) {

    static List<Example> of(Sourced<Procedure> sourced) {
        var examples = sourced.value().examples();
        return List.of(
                new Example(sourced.value(), sourced.yaml(), "gets", examples.gets()),
                new Example(sourced.value(), sourced.yaml(), "not", examples.not()));
    }

    void wrong(String wrong, @Nullable String meant) {
        yaml.at("examples." + name).wrong(wrong, meant);
    }

    /** What is known of this family; empty, with problems noted, where the example itself is wrong. */
    Optional<Map<FactRef, Answer>> known(FactDictionary dictionary) {
        var known = new LinkedHashMap<FactRef, Answer>();
        boolean right = complete(dictionary);
        for (var entry : facts.entrySet()) {
            var value = value(dictionary, entry.getKey(), entry.getValue());
            right &= value.isPresent();
            value.ifPresent(found -> known.put(ref(entry.getKey()), new Answer.Known(found)));
        }
        Optional.ofNullable(dictionary.subjects().get(String.valueOf(procedure.per())))
                .map(Subject::repeats)
                .ifPresent(count -> known.putIfAbsent(FactRef.of(count), new Answer.Known(1)));
        return right ? Optional.of(known) : Optional.empty();
    }

    private boolean complete(FactDictionary dictionary) {
        var missing = Expressions.facts(procedure.when()).stream()
                .filter(fact -> !facts.containsKey(fact))
                .filter(fact -> !dates(dictionary.facts().get(fact)))
                .toList();
        missing.forEach(fact -> wrong("gives no value to " + fact, null));
        return missing.isEmpty();
    }

    /** An age may be given by its two dates. */
    private boolean dates(@Nullable Fact fact) {
        return fact != null
                && fact.age() != null
                && facts.containsKey(fact.age().born())
                && facts.containsKey(fact.age().on());
    }

    private FactRef ref(String fact) {
        return new FactRef(fact, fact.startsWith(procedure.per() + ".") ? 1 : 0);
    }

    private Optional<Object> value(FactDictionary dictionary, String key, Object given) {
        var place = yaml.at("examples." + name + "." + key);
        var fact = dictionary.facts().get(key);
        if (fact == null) {
            place.unknown(key, "a fact", dictionary.facts().keySet());
            return Optional.empty();
        }
        var value = value(fact, given);
        if (value.isEmpty()) {
            place.unknown(String.valueOf(given), "a value of " + key, possible(fact));
        }
        return value;
    }

    private static Optional<Object> value(Fact fact, Object given) {
        return switch (fact.type()) {
            case YESNO -> Optional.of(given).filter(Boolean.class::isInstance);
            case NUMBER, DERIVED -> Optional.of(given).filter(Integer.class::isInstance);
            case CHOICE -> Optional.of(given).filter(possible(fact)::contains);
            case TEXT -> Optional.of(given).filter(String.class::isInstance);
            case DATE -> date(given);
        };
    }

    private static Optional<Object> date(Object given) {
        try {
            return Optional.of(LocalDate.parse(String.valueOf(given)));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static List<String> possible(Fact fact) {
        return fact.type() == FactType.YESNO ? List.of("true", "false") : FormTagCheck.values(fact);
    }
}
