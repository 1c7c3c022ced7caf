package org.kaikaku.platform.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.platform.rules.RuleBook;
import org.kaikaku.platform.rules.RuleBook.Findings;
import org.kaikaku.platform.rules.RuleBook.Verdict;
import org.kaikaku.platform.rules.RuleBooks;

/** Puts the same answers before the rule book and before the oracle. */
final class Comparison {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    final FactDictionary dictionary;
    final Oracle oracle;
    final RuleBook book;

    Comparison(FactDictionary dictionary, List<Rule> rules) {
        this.dictionary = dictionary;
        this.oracle = new Oracle(dictionary, rules);
        this.book = RuleBooks.compile(dictionary, rules);
    }

    /** Verdicts and questions must be the oracle's; the number of each repeated subject must be known. */
    Findings agree(Map<FactRef, Answer> known, Set<String> rules, Supplier<String> where) {
        var findings = book.find(known, rules, TODAY);
        var told = withAges(known);
        var refs = oracle.refs(rules, count -> (Integer) ((Answer.Known) known.get(FactRef.of(count))).value());
        assertThat(findings.verdicts().keySet()).as(where).containsExactlyInAnyOrderElementsOf(refs);
        for (var ref : refs) {
            var judgement = oracle.judge(ref, told);
            Supplier<String> here = () -> "%s%nknown %s%n%s: %s".formatted(where.get(), known, ref, judgement);
            assertThat(findings.verdicts().get(ref)).as(here).isEqualTo(judgement.verdict());
            questions(open(findings, ref), judgement, known, here);
        }
        assertThat(findings.open().keySet()).as(where).noneMatch(known::containsKey);
        return findings;
    }

    private void questions(Set<FactRef> open, Judgement judgement, Map<FactRef, Answer> known, Supplier<String> where) {
        if (judgement.verdict() != Verdict.OPEN) {
            assertThat(open).as(where).isEmpty();
        } else if (judgement.alone().isEmpty()) {
            assertThat(open).as(where).isNotEmpty().isSubsetOf(asked(judgement.together(), known));
        } else {
            assertThat(open).as(where).isEqualTo(asked(judgement.alone(), known));
        }
    }

    /** What follows from what is known must be just that. */
    void agreeOnWhatFollows(Map<FactRef, Answer> known, Findings findings, Supplier<String> where) {
        var told = withAges(known);
        for (var fact : oracle.facts(known)) {
            if (!known.containsKey(fact)) {
                assertThat(findings.implied().get(fact))
                        .as(() -> "%s%nknown %s%n%s".formatted(where.get(), known, fact))
                        .isEqualTo(
                                told.get(fact) instanceof Answer.Known(Object age)
                                        ? age
                                        : oracle.follows(fact, told).orElse(null));
            }
        }
    }

    /** The facts that say how many there are of a repeated subject. */
    Set<FactRef> counts() {
        return dictionary.subjects().values().stream()
                .filter(subject -> subject.repeats() != null)
                .map(subject -> FactRef.of(subject.repeats()))
                .collect(Collectors.toSet());
    }

    /** Whether it is about somebody of whom one knows that there is one. */
    boolean counted(FactRef fact, Map<FactRef, Answer> known) {
        var count = dictionary.subjects().get(fact.subject()).repeats();
        return count == null || known.get(FactRef.of(count)) instanceof Answer.Known;
    }

    private Set<FactRef> asked(Set<FactRef> facts, Map<FactRef, Answer> known) {
        var asked = new HashSet<FactRef>();
        facts.forEach(fact -> asked.addAll(oracle.asked(fact)));
        asked.removeAll(known.keySet());
        return asked;
    }

    static Set<FactRef> open(Findings findings, Rule.Ref ref) {
        return findings.open().entrySet().stream()
                .filter(entry -> entry.getValue().contains(ref))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** With the ages that known dates tell. */
    Map<FactRef, Answer> withAges(Map<FactRef, Answer> known) {
        Map<FactRef, Answer> all = new LinkedHashMap<>(known);
        for (var date : known.keySet()) {
            dictionary.facts().values().stream()
                    .filter(fact -> fact.age() != null && fact.age().born().equals(date.fact()))
                    .forEach(fact -> {
                        var age = age(fact, date, known);
                        if (age != null) {
                            all.putIfAbsent(
                                    new FactRef(fact.key(), fact.subject().equals(date.subject()) ? date.index() : 0),
                                    age);
                        }
                    });
        }
        return all;
    }

    private Answer age(Fact fact, FactRef born, Map<FactRef, Answer> known) {
        var on = fact.age().on().equals("today") ? new Answer.Known(TODAY) : known.get(day(fact, born.index()));
        return known.get(born) instanceof Answer.Known(LocalDate first) && on instanceof Answer.Known(LocalDate last)
                ? new Answer.Known(Period.between(first, last.plusDays(1)).getYears())
                : null;
    }

    private FactRef day(Fact fact, int index) {
        var day = FactRef.of(fact.age().on());
        return dictionary.subjects().get(day.subject()).repeats() == null ? day : new FactRef(day.fact(), index);
    }

    /** What somebody answers who is like this; dates so that the ages are right. */
    Object answer(FactRef asked, Map<FactRef, Object> family, LocalDate day) {
        if (dictionary.facts().get(asked.fact()).type() != FactType.DATE) {
            return family.get(asked);
        }
        return dictionary.facts().values().stream()
                .filter(fact -> fact.age() != null && fact.age().born().equals(asked.fact()))
                .findFirst()
                .map(fact -> (fact.age().on().equals("today") ? TODAY : day)
                        .minusYears((Integer) family.get(new FactRef(fact.key(), asked.index()))))
                .orElse(day);
    }
}
