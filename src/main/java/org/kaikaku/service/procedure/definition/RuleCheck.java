package org.kaikaku.service.procedure.definition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.FactProblem;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.platform.rules.RuleBook;
import org.kaikaku.platform.rules.RuleBook.Verdict;
import org.kaikaku.platform.rules.RuleBooks;
import org.kaikaku.platform.rules.RuleError;

/** Whether every condition means something, and whether the examples come out as their procedure says. */
final class RuleCheck {
    private final FactFiles facts;
    private final List<Sourced<Procedure>> procedures;
    private final FactDictionary dictionary;
    private final Map<String, YamlMap> places = new HashMap<>();

    RuleCheck(FactFiles facts, List<Sourced<Procedure>> procedures) {
        this.facts = facts;
        this.procedures = procedures;
        this.dictionary = facts.dictionary();
        procedures.forEach(procedure -> places.put(procedure.value().key(), procedure.yaml()));
    }

    void check() {
        var broken = new HashSet<String>();
        boolean dictionaryHolds = true;
        for (var error : RuleBooks.check(dictionary, rules(Set.of()))) {
            if (error.stops()) {
                place(error).wrong(error.problem(), error.suggestion());
                if (error.place() instanceof RuleError.Place.OfRule(String rule)) {
                    broken.add(rule);
                } else {
                    dictionaryHolds = false;
                }
            }
        }
        if (dictionaryHolds) {
            examples(RuleBooks.compile(dictionary, rules(broken)), broken);
        }
    }

    /** What the rules say is odd. */
    void doubts() {
        RuleBooks.check(dictionary, rules(Set.of())).stream()
                .filter(error -> !error.stops())
                .forEach(warning -> place(warning).wrong(warning.problem(), warning.suggestion()));
    }

    private List<Rule> rules(Set<String> without) {
        return CatalogueFiles.rules(procedures).stream()
                .filter(rule -> !without.contains(rule.key()))
                .toList();
    }

    private YamlValue place(RuleError error) {
        return switch (error.place()) {
            case RuleError.Place.OfRule(String key) ->
                places.getOrDefault(key, procedures.getFirst().yaml()).at("when");
            case RuleError.Place.OfImplication(int index) -> {
                var implication = facts.implications.get(index);
                yield implication
                        .yaml()
                        .at(error.expression().equals(implication.value().then()) ? "then" : "if");
            }
            case RuleError.Place.OfFact(String key) ->
                facts.facts.stream()
                        .filter(fact -> fact.value().key().equals(key))
                        .findFirst()
                        .orElseGet(facts.facts::getFirst)
                        .yaml()
                        .at("key");
            case RuleError.Place.OfSubject(String key) ->
                facts.subjects.stream()
                        .filter(subject -> subject.value().key().equals(key))
                        .findFirst()
                        .orElseGet(facts.subjects::getFirst)
                        .yaml()
                        .at("key");
        };
    }

    private void examples(RuleBook book, Set<String> broken) {
        for (var procedure : procedures) {
            if (broken.contains(procedure.value().key())) {
                continue;
            }
            for (var example : Example.of(procedure)) {
                boolean always = example.facts().isEmpty() && example.name().equals("not");
                if (!always) {
                    example.known(dictionary).ifPresent(known -> verdict(book, example, known));
                }
            }
        }
    }

    private static void verdict(RuleBook book, Example example, Map<FactRef, Answer> known) {
        var procedure = example.procedure();
        boolean expected = example.name().equals("gets");
        try {
            book.check(known, procedure.effective());
            var findings = book.find(known, Set.of(procedure.key()), procedure.effective());
            var verdict = findings.verdicts().get(new Rule.Ref(procedure.key(), procedure.per() == null ? 0 : 1));
            if (verdict != (expected ? Verdict.APPLIES : Verdict.DOES_NOT_APPLY)) {
                example.wrong("this family " + words(verdict, findings.open().keySet()), null);
            }
        } catch (FactProblem impossible) {
            example.wrong("there is no such family: " + impossible.getMessage(), "look at the implications in facts/");
        }
    }

    private static String words(@Nullable Verdict verdict, Set<FactRef> open) {
        return switch (verdict) {
            case APPLIES -> "gets it";
            case DOES_NOT_APPLY -> "does not get it";
            case null, default ->
                "may or may not get it, depending on "
                        + open.stream().map(FactRef::toString).sorted().collect(Collectors.joining(", "));
        };
    }
}
