package org.kaikaku.platform.rules.expression;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.RuleError;

/** A rule's or an implication's sentences, checked but not yet translated. */
record Reading(String key, RuleError.Place place, @Nullable String per, List<Part> parts) {

    record Part(Sentence sentence, String expression) {}

    List<Sentence> sentences() {
        return parts.stream().map(Part::sentence).toList();
    }

    Condition rule(
            Translation translation, FactDictionary dictionary, Map<String, Domain> domains, List<RuleError> errors) {
        var formula = formula(0, translation, errors);
        return new Condition(
                key,
                per,
                formula,
                per == null ? formula : Formula.all(none(dictionary, domains).not(), formula));
    }

    Condition implication(
            Translation translation, FactDictionary dictionary, Map<String, Domain> domains, List<RuleError> errors) {
        var formula = Formula.any(formula(0, translation, errors).not(), formula(1, translation, errors));
        return new Condition(
                key, per, formula, per == null ? formula : Formula.any(none(dictionary, domains), formula));
    }

    private Formula formula(int part, Translation translation, List<RuleError> errors) {
        var problems = new Problems(place, parts.get(part).expression(), errors);
        return Objects.requireNonNullElse(translation.of(parts.get(part).sentence(), problems), Formula.NEVER);
    }

    /** That there is none of the repeated subject. */
    private Formula none(FactDictionary dictionary, Map<String, Domain> domains) {
        var count = dictionary.count(Objects.requireNonNull(per)).orElseThrow().key();
        var domain = Objects.requireNonNull(domains.get(count));
        return Formula.in(count, domain.cell(0), domain.all());
    }
}
