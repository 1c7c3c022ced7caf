package org.kaikaku.service.procedure.definition;

import java.util.List;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.platform.rules.Screen;
import org.kaikaku.platform.rules.Subject;

/** Whether the facts of all files fit together. */
final class FactReferences {
    private final FactFiles files;
    private final List<String> facts;
    private final List<String> dates;
    private final List<String> numbers;

    FactReferences(FactFiles files) {
        this.files = files;
        this.facts = keys(fact -> true);
        this.dates = keys(fact -> fact.type() == FactType.DATE);
        this.numbers = keys(fact -> fact.type() == FactType.NUMBER);
    }

    void check() {
        CatalogueReferences.once(files.subjects, Subject::key);
        CatalogueReferences.once(files.facts, Fact::key);
        CatalogueReferences.once(files.screens, Screen::key);
        files.facts.forEach(this::fact);
        files.subjects.forEach(this::subject);
        for (var implication : files.implications) {
            expression(implication.yaml(), "if", implication.value().when());
            expression(implication.yaml(), "then", implication.value().then());
        }
    }

    /** Facts named in an expression must exist; with the nearest key that does. */
    private void expression(YamlMap yaml, String key, String expression) {
        Expressions.facts(expression).stream()
                .filter(fact -> !facts.contains(fact))
                .forEach(fact -> yaml.at(key).unknown(fact, "a fact", facts));
    }

    private void fact(Sourced<Fact> sourced) {
        var fact = sourced.value();
        var yaml = sourced.yaml();
        var subjects = files.subjects.stream().map(found -> found.value().key()).toList();
        var screens = files.screens.stream().map(found -> found.value().key()).toList();
        if (!subjects.contains(fact.subject())) {
            yaml.at("key").unknown(fact.subject(), "a subject", subjects);
        }
        if (fact.screen() != null && !fact.screen().isEmpty() && !screens.contains(fact.screen())) {
            yaml.at("screen").unknown(fact.screen(), "a screen", screens);
        }
        if (fact.age() != null) {
            date(yaml, "age.born", fact.age().born());
            if (!fact.age().on().equals("today")) {
                date(yaml, "age.on", fact.age().on());
            }
        }
    }

    private void date(YamlMap yaml, String path, String key) {
        if (!key.isEmpty() && !dates.contains(key)) {
            yaml.at(path).unknown(key, "a date fact", dates);
        }
    }

    private void subject(Sourced<Subject> sourced) {
        String repeats = sourced.value().repeats();
        if (repeats != null && !numbers.contains(repeats)) {
            sourced.yaml().at("repeats").unknown(repeats, "a number fact", numbers);
        }
    }

    private List<String> keys(java.util.function.Predicate<Fact> wanted) {
        return files.facts.stream()
                .map(Sourced::value)
                .filter(wanted)
                .map(Fact::key)
                .toList();
    }
}
