package org.kaikaku.platform.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Every fact that the city's rules and forms speak of, as published at one time. */
public record FactDictionary(
        Map<String, Subject> subjects,
        Map<String, Fact> facts,
        Map<String, Screen> screens,
        List<Implication> implications) {

    private static final Pattern SENT = Pattern.compile("[a-z0-9_]+(\\[[1-9]\\d?])?\\.[a-z0-9_]+");

    public static FactDictionary of(
            List<Subject> subjects, List<Fact> facts, List<Screen> screens, List<Implication> implications) {
        return new FactDictionary(
                index(subjects, Subject::key), index(facts, Fact::key), index(screens, Screen::key), implications);
    }

    public Optional<Fact> fact(String key) {
        return Optional.ofNullable(facts.get(key));
    }

    /** The number fact that says how many there are of a subject; empty where there is just one. */
    public Optional<Fact> count(String subject) {
        return Optional.ofNullable(subjects.get(subject)).map(Subject::repeats).flatMap(this::fact);
    }

    /** A reference as somebody sent it; empty where no such fact is asked of such a subject. */
    public Optional<FactRef> ref(String sent) {
        if (!SENT.matcher(sent).matches()) {
            return Optional.empty();
        }
        var ref = FactRef.parse(sent);
        return fact(ref.fact())
                .filter(fact -> count(fact.subject()).isPresent() == ref.index() > 0)
                .map(_ -> ref);
    }

    private static <T> Map<String, T> index(List<T> items, java.util.function.Function<T, String> key) {
        var map = new LinkedHashMap<String, T>();
        items.forEach(item -> map.put(key.apply(item), item));
        return map;
    }
}
