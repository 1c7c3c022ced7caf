package org.kaikaku.platform.rules.solve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.BrokenRules;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.FactProblem;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.PortableRules;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.platform.rules.RuleBook;
import org.kaikaku.platform.rules.RuleError;
import org.kaikaku.platform.rules.expression.Meaning;
import org.kaikaku.platform.rules.expression.Portable;

/** A rule book that finds its answers by search. */
public final class SolvedRuleBook implements RuleBook {
    /** Families with so many different numbers of children, cars … are kept ready. */
    private static final int MOST_SCENES = 256;

    private final FactDictionary dictionary;
    private final Meaning meaning;
    private final Scene uncounted;

    /** Repeated subjects with the facts that say how many there are. */
    private final Map<String, FactRef> repeated = new TreeMap<>();

    private final Map<Map<String, Integer>, Scene> scenes = new ConcurrentHashMap<>();
    private final List<RuleError> warnings;

    private SolvedRuleBook(FactDictionary dictionary, Meaning meaning, Scene uncounted, List<RuleError> warnings) {
        this.dictionary = dictionary;
        this.meaning = meaning;
        this.uncounted = uncounted;
        this.warnings = List.copyOf(warnings);
        for (var subject : dictionary.subjects().keySet()) {
            dictionary.count(subject).ifPresent(count -> repeated.put(subject, FactRef.of(count.key())));
        }
    }

    /** @throws BrokenRules when the implications cannot all hold */
    public static SolvedRuleBook of(FactDictionary dictionary, List<Rule> rules, Meaning meaning) {
        var scene = new Scene(dictionary, meaning, Map.of());
        var doubts = new Doubts(dictionary, rules, scene);
        var errors = doubts.implications();
        if (!errors.isEmpty()) {
            throw new BrokenRules(errors);
        }
        return new SolvedRuleBook(dictionary, meaning, scene, doubts.rules());
    }

    @Override
    public Findings find(Map<FactRef, Answer> known, Set<String> rules, LocalDate today) {
        var answers = new Answers(dictionary, known, today);
        return new Inquiry(scene(answers), answers).findings(rules);
    }

    @Override
    public void check(Map<FactRef, Answer> known, LocalDate today) {
        var answers = new Answers(dictionary, known, today);
        answers.impossibleDate().ifPresent(date -> {
            throw new FactProblem(FactProblem.Kind.CONTRADICTION, date.toString());
        });
        if (contradictory(answers)) {
            throw new FactProblem(
                    FactProblem.Kind.CONTRADICTION, culprit(known, today).toString());
        }
    }

    @Override
    public List<RuleError> warnings() {
        return warnings;
    }

    @Override
    public PortableRules portable() {
        return Portable.of(dictionary, meaning);
    }

    private boolean contradictory(Answers answers) {
        return new Inquiry(scene(answers), answers).contradictory();
    }

    /** The latest fact without which the others could be true; the latest at all, where no single one is to blame. */
    private FactRef culprit(Map<FactRef, Answer> known, LocalDate today) {
        var latestFirst = new ArrayList<>(known.keySet()).reversed();
        for (var ref : latestFirst) {
            var others = new LinkedHashMap<>(known);
            others.remove(ref);
            if (!contradictory(new Answers(dictionary, others, today))) {
                return ref;
            }
        }
        return latestFirst.getFirst();
    }

    private Scene scene(Answers answers) {
        var counts = counts(answers::value);
        if (counts.size() < repeated.size()) {
            counts.putAll(counts(new Inquiry(uncounted, answers).implied()::get));
        }
        if (counts.isEmpty()) {
            return uncounted;
        }
        if (scenes.size() >= MOST_SCENES) {
            scenes.clear();
        }
        return scenes.computeIfAbsent(counts, known -> new Scene(dictionary, meaning, known));
    }

    private Map<String, Integer> counts(Function<FactRef, @Nullable Object> value) {
        Map<String, Integer> counts = new TreeMap<>();
        repeated.forEach((subject, count) -> {
            if (value.apply(count) instanceof Integer known) {
                counts.put(subject, known);
            }
        });
        return counts;
    }
}
