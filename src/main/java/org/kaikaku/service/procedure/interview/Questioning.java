package org.kaikaku.service.procedure.interview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.ClosedDays;
import org.kaikaku.platform.calendar.Due;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.platform.rules.RuleBook.Findings;
import org.kaikaku.platform.rules.RuleBook.Verdict;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Procedure;

/** What an interview must still ask, and what follows from what it knows. Made anew for each step; decides, stores nothing. */
public final class Questioning {
    private final Catalogue catalogue;
    private final Map<FactRef, Answer> known;
    private final List<Procedure> procedures;
    private final ClosedDays closed;
    private final Findings findings;

    public Questioning(
            Catalogue catalogue, String event, Map<FactRef, Answer> known, ClosedDays closed, LocalDate today) {
        this.catalogue = catalogue;
        this.known = known;
        this.closed = closed;
        this.procedures = catalogue.procedures(event);
        var rules = procedures.stream().map(Procedure::key).collect(Collectors.toSet());
        this.findings = catalogue.rules().find(known, rules, today);
    }

    public Findings findings() {
        return findings;
    }

    /** What must be asked before the list of procedures is complete; empty when it is. */
    public Optional<Question> next() {
        var wanted = new TreeMap<FactRef, Set<Rule.Ref>>(findings.open());
        for (var ref : applying()) {
            deadlineFact(ref).ifPresent(fact -> want(wanted, fact, ref));
        }
        return first(wanted);
    }

    /** What the forms of the chosen procedures must still be told. */
    public Optional<Question> nextDetail(Collection<Rule.Ref> chosen) {
        var wanted = new TreeMap<FactRef, Set<Rule.Ref>>();
        for (var ref : chosen) {
            needs(ref).forEach(fact -> want(wanted, fact, ref));
        }
        return first(wanted);
    }

    /** The screen with this key again, with what may be changed on it. */
    public Optional<Question> again(FactRef ref) {
        return catalogue
                .facts()
                .fact(ref.fact())
                .filter(fact -> fact.type() != FactType.DERIVED)
                .map(fact -> question(screenKey(fact), ref.index(), List.of(new Question.Asked(ref, fact, Set.of()))));
    }

    /** Facts that a procedure's forms, deadline and staff need. */
    public Set<FactRef> needs(Rule.Ref ref) {
        var procedure = catalogue.procedure(ref.rule());
        var needs = new LinkedHashSet<FactRef>();
        for (var key : catalogue.needs(procedure)) {
            needs.addAll(refs(key, procedure, ref.index()));
        }
        return needs;
    }

    /** Procedures that apply, earliest deadline first, then those that may apply. */
    public List<Match> matches() {
        var matches = new ArrayList<Match>();
        findings.verdicts().forEach((ref, verdict) -> {
            if (verdict == Verdict.APPLIES || verdict == Verdict.UNDECIDED) {
                matches.add(match(ref, verdict));
            }
        });
        matches.sort(Comparator.comparing((Match match) -> !match.certain())
                .thenComparing(match ->
                        match.due() == null ? LocalDate.MAX : match.due().date())
                .thenComparing(match -> match.procedure().key())
                .thenComparing(Match::index));
        return matches;
    }

    /** An upper bound of the screens to come before the list is complete. */
    public int mostScreensLeft() {
        var screens = new HashSet<String>();
        var facts = new HashSet<>(findings.reachable());
        applying().forEach(ref -> deadlineFact(ref).ifPresent(facts::add));
        for (var ref : facts) {
            var fact = catalogue.facts().facts().get(ref.fact());
            if (fact != null && !known.containsKey(ref)) {
                screens.add(screenKey(fact) + ref.index());
            }
        }
        return screens.size();
    }

    public List<Rule.Ref> applying() {
        return findings.verdicts().entrySet().stream()
                .filter(entry -> entry.getValue() == Verdict.APPLIES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Match match(Rule.Ref ref, Verdict verdict) {
        var procedure = catalogue.procedure(ref.rule());
        return new Match(procedure, ref.index(), due(procedure, ref.index()), verdict == Verdict.APPLIES);
    }

    private @Nullable Due due(Procedure procedure, int index) {
        return due(catalogue, procedure, index, known, closed);
    }

    /** The deadline of a procedure for who said this; null where there is none, or nobody said from which day it counts. */
    public static @Nullable Due due(Catalogue catalogue, Rule.Ref ref, Map<FactRef, Answer> known) {
        return due(catalogue, catalogue.procedure(ref.rule()), ref.index(), known, Office.closed(catalogue));
    }

    private static @Nullable Due due(
            Catalogue catalogue, Procedure procedure, int index, Map<FactRef, Answer> known, ClosedDays closed) {
        var deadline = procedure.deadline();
        if (deadline == null) {
            return null;
        }
        var from = refs(catalogue, known, deadline.from(), procedure, index).stream()
                .findFirst()
                .map(known::get)
                .orElse(null);
        return from instanceof Answer.Known(LocalDate day) ? deadline.rule().due(day, closed) : null;
    }

    private Optional<FactRef> deadlineFact(Rule.Ref ref) {
        var procedure = catalogue.procedure(ref.rule());
        return Optional.ofNullable(procedure.deadline())
                .flatMap(deadline ->
                        refs(deadline.from(), procedure, ref.index()).stream().findFirst());
    }

    private List<FactRef> refs(String key, Procedure procedure, int index) {
        return refs(catalogue, known, key, procedure, index);
    }

    private static List<FactRef> refs(
            Catalogue catalogue, Map<FactRef, Answer> known, String key, Procedure procedure, int index) {
        var subject = catalogue.facts().subjects().get(key.substring(0, key.indexOf('.')));
        if (subject == null || subject.repeats() == null) {
            return List.of(FactRef.of(key));
        }
        if (subject.key().equals(procedure.per())) {
            return index == 0 ? List.of() : List.of(new FactRef(key, index));
        }
        int count = known.get(FactRef.of(subject.repeats())) instanceof Answer.Known(Integer number) ? number : 0;
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(i -> new FactRef(key, i))
                .toList();
    }

    private void want(Map<FactRef, Set<Rule.Ref>> wanted, FactRef fact, Rule.Ref because) {
        if (!known.containsKey(fact)) {
            var all = new HashSet<>(wanted.getOrDefault(fact, Set.of()));
            all.add(because);
            wanted.put(fact, all);
        }
    }

    /** The screen that stands first in the city's order; among equals the one on which more depends. */
    private Optional<Question> first(Map<FactRef, Set<Rule.Ref>> wanted) {
        var screens = new TreeMap<ScreenAt, List<Question.Asked>>();
        wanted.forEach((ref, because) -> {
            var fact = catalogue.facts().facts().get(ref.fact());
            if (fact != null && fact.type() != FactType.DERIVED) {
                screens.computeIfAbsent(new ScreenAt(order(fact), ref.index(), screenKey(fact)), _ -> new ArrayList<>())
                        .add(new Question.Asked(ref, fact, because));
            }
        });
        return screens.entrySet().stream()
                .findFirst()
                .map(entry -> question(entry.getKey().key(), entry.getKey().index(), entry.getValue()));
    }

    private record ScreenAt(int order, int index, String key) implements Comparable<ScreenAt> {
        @Override
        public int compareTo(ScreenAt other) {
            return Comparator.comparingInt(ScreenAt::order)
                    .thenComparing(ScreenAt::index)
                    .thenComparing(ScreenAt::key)
                    .compare(this, other);
        }
    }

    private Question question(String key, int index, List<Question.Asked> asked) {
        var inOrder = asked.stream()
                .sorted(Comparator.comparingInt(
                        one -> List.copyOf(catalogue.facts().facts().keySet())
                                .indexOf(one.ref().fact())))
                .toList();
        var screen = catalogue.facts().screens().get(key);
        boolean ticks = screen != null
                && screen.ticks()
                && asked.stream().allMatch(one -> one.fact().type() == FactType.YESNO);
        var only = inOrder.getFirst().fact();
        var title = screen == null || (inOrder.size() == 1 && !ticks && only.ask() != null)
                ? java.util.Objects.requireNonNullElse(only.ask(), only.label())
                : screen.title();
        return new Question(key, index, title, ticks, inOrder);
    }

    private int order(Fact fact) {
        var screen = catalogue.facts().screens().get(screenKey(fact));
        return screen == null ? 50 : screen.order();
    }

    private static String screenKey(Fact fact) {
        return fact.screen() == null ? fact.key() : fact.screen();
    }
}
