package org.kaikaku.platform.rules.solve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.platform.rules.RuleBook.Verdict;
import org.kaikaku.platform.rules.RuleError;
import org.kaikaku.platform.rules.RuleError.Place;
import org.kaikaku.platform.rules.RuleError.Severity;

/** What is hardly meant: implications that cannot hold together, and rules whose answer is certain before anything is known. */
final class Doubts {
    private final FactDictionary dictionary;
    private final List<Rule> rules;
    private final Inquiry nothingKnown;

    Doubts(FactDictionary dictionary, List<Rule> rules, Scene scene) {
        this.dictionary = dictionary;
        this.rules = rules;
        this.nothingKnown = new Inquiry(scene, new Answers(dictionary, Map.of(), LocalDate.EPOCH));
    }

    List<RuleError> implications() {
        return nothingKnown.leftAside().stream()
                .map(index -> {
                    var implication = dictionary.implications().get(index);
                    return new RuleError(
                            new Place.OfImplication(index),
                            implication.when() + " → " + implication.then(),
                            "It cannot hold together with the implications before it",
                            null,
                            Severity.ERROR);
                })
                .toList();
    }

    List<RuleError> rules() {
        var warnings = new ArrayList<RuleError>();
        var keys = rules.stream().map(Rule::key).collect(Collectors.toSet());
        var verdicts = nothingKnown.findings(keys).verdicts();
        for (var rule : rules) {
            var verdict = verdicts.get(new Rule.Ref(rule.key(), 0));
            if (verdict == Verdict.DOES_NOT_APPLY) {
                warnings.add(warning(rule, "It can never apply"));
            } else if (verdict == Verdict.APPLIES && !rule.when().strip().equals("true")) {
                warnings.add(warning(rule, "It always applies"));
            }
        }
        return warnings;
    }

    private static RuleError warning(Rule rule, String problem) {
        return new RuleError(new Place.OfRule(rule.key()), rule.when(), problem, null, Severity.WARNING);
    }
}
