package org.kaikaku.platform.rules.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.platform.rules.Rule;

/**
 * Says what a rule book must say, by trying everything: slow, and simple enough to be believed. Shares only the words of the
 * dictionary with the engine. The number of each repeated subject must be known; ages are facts like any other.
 */
public final class Oracle {
    private static final int OLDEST = 130;

    private final FactDictionary dictionary;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, Expression> conditions = new LinkedHashMap<>();
    private final List<Expression> implications;

    public Oracle(FactDictionary dictionary, List<Rule> rules) {
        this.dictionary = dictionary;
        rules.forEach(rule -> {
            this.rules.put(rule.key(), rule);
            conditions.put(rule.key(), Expression.of(rule.when()));
        });
        implications = dictionary.implications().stream()
                .map(implication -> Expression.of("!(%s) || (%s)".formatted(implication.when(), implication.then())))
                .toList();
    }

    /** A condition as it stands for one of a repeated subject. */
    private record Bound(Expression expression, List<FactRef> facts, int index, FactDictionary dictionary)
            implements Possible.Claim {
        static Bound of(Expression expression, int index, FactDictionary dictionary) {
            var facts = expression.facts().stream()
                    .map(fact -> new FactRef(fact, repeats(fact, dictionary) == null ? 0 : index))
                    .toList();
            return new Bound(expression, facts, index, dictionary);
        }

        @Override
        public boolean holds(Map<FactRef, Object> values) {
            return expression.holds(fact ->
                    values.get(new FactRef(fact, repeats(fact, dictionary) == null ? 0 : index)));
        }
    }

    private static String repeats(String fact, FactDictionary dictionary) {
        return dictionary.subjects().get(FactRef.of(fact).subject()).repeats();
    }

    /** Each rule of interest, for each subject that it is asked for. */
    public List<Rule.Ref> refs(Set<String> keys, Function<String, Integer> counts) {
        return keys.stream()
                .map(rules::get)
                .flatMap(rule -> rule.per() == null
                        ? java.util.stream.Stream.of(new Rule.Ref(rule.key(), 0))
                        : IntStream.rangeClosed(
                                        1,
                                        counts.apply(dictionary
                                                .subjects()
                                                .get(rule.per())
                                                .repeats()))
                                .mapToObj(index -> new Rule.Ref(rule.key(), index)))
                .toList();
    }

    public Judgement judge(Rule.Ref ref, Map<FactRef, Answer> known) {
        var condition = Bound.of(conditions.get(ref.rule()), ref.index(), dictionary);
        var possible = possible(condition.facts(), known);
        return Judgement.of(possible, condition, askable(possible.facts(), known));
    }

    /** Whether the rule holds for somebody of whom everything is known. */
    public boolean holds(Rule.Ref ref, Map<FactRef, Object> family) {
        return Bound.of(conditions.get(ref.rule()), ref.index(), dictionary).holds(family);
    }

    /** The fact's only possible value, where it has just one. */
    public Optional<Object> follows(FactRef fact, Map<FactRef, Answer> known) {
        var possible = possible(List.of(fact), known);
        int at = possible.facts().indexOf(fact);
        var left = possible.rows().stream().map(row -> row[at]).distinct().toList();
        return left.size() == 1 && single(fact, possible.values().get(at).get(left.getFirst()))
                ? Optional.of(possible.values().get(at).get(left.getFirst()))
                : Optional.empty();
    }

    /** Somebody who agrees with what is known; empty where nobody can. */
    public Optional<Map<FactRef, Object>> family(Map<FactRef, Answer> known, Random random) {
        var facts = facts(known);
        return Possible.random(values(facts, known), claims(facts, known), random);
    }

    /** Every fact that can stand in a rule, of each subject. */
    public Set<FactRef> facts(Map<FactRef, Answer> known) {
        var facts = new LinkedHashSet<FactRef>();
        dictionary
                .facts()
                .keySet()
                .forEach(fact -> instances(List.of(fact), known).forEach(index -> facts.add(new FactRef(fact, index))));
        facts.removeIf(fact -> !decides(fact));
        return facts;
    }

    /** Any value that the fact can have, for all that is known of others. */
    public Object anything(FactRef fact, Random random) {
        var domain = domain(fact);
        return domain.get(random.nextInt(domain.size()));
    }

    private boolean decides(FactRef fact) {
        return switch (dictionary.facts().get(fact.fact()).type()) {
            case YESNO, CHOICE, NUMBER, DERIVED -> true;
            case DATE, TEXT -> false;
        };
    }

    private Possible possible(List<FactRef> facts, Map<FactRef, Answer> known) {
        var linked = linked(facts, known);
        return Possible.of(values(linked, known), claims(linked, known));
    }

    /** With all that implications connect with these facts. */
    private Set<FactRef> linked(List<FactRef> facts, Map<FactRef, Answer> known) {
        var linked = new LinkedHashSet<>(facts);
        var all = claims(known);
        while (all.stream()
                .anyMatch(
                        claim -> claim.facts().stream().anyMatch(linked::contains) && linked.addAll(claim.facts()))) {}
        return linked;
    }

    private List<Bound> claims(Set<FactRef> facts, Map<FactRef, Answer> known) {
        return claims(known).stream()
                .filter(claim -> facts.containsAll(claim.facts()))
                .toList();
    }

    private List<Bound> claims(Map<FactRef, Answer> known) {
        var claims = new ArrayList<Bound>();
        implications.forEach(implication -> instances(implication.facts(), known)
                .forEach(index -> claims.add(Bound.of(implication, index, dictionary))));
        return claims;
    }

    private IntStream instances(List<String> facts, Map<FactRef, Answer> known) {
        var counts = facts.stream()
                .map(fact -> repeats(fact, dictionary))
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        return switch (counts.size()) {
            case 0 -> IntStream.of(0);
            case 1 ->
                IntStream.rangeClosed(1, (Integer) ((Answer.Known) known.get(FactRef.of(counts.getFirst()))).value());
            default -> throw new IllegalArgumentException("two repeated subjects: " + facts);
        };
    }

    private Map<FactRef, List<Object>> values(Set<FactRef> facts, Map<FactRef, Answer> known) {
        var values = new LinkedHashMap<FactRef, List<Object>>();
        facts.forEach(fact -> values.put(
                fact, known.get(fact) instanceof Answer.Known(Object value) ? List.of(value) : domain(fact)));
        return values;
    }

    private List<Object> domain(FactRef ref) {
        var fact = dictionary.facts().get(ref.fact());
        return switch (fact.type()) {
            case YESNO -> List.of(false, true);
            case CHOICE ->
                fact.options().stream().map(option -> (Object) option.key()).toList();
            case NUMBER, DERIVED -> List.copyOf(ranges(fact));
            case DATE, TEXT -> throw new IllegalArgumentException(fact.key());
        };
    }

    /** The first number of each range in which all expressions say the same. */
    private TreeSet<Integer> ranges(Fact fact) {
        var starts = new TreeSet<>(Set.of(0));
        implications.forEach(each -> starts.addAll(each.turns(fact.key())));
        conditions.values().forEach(each -> starts.addAll(each.turns(fact.key())));
        starts.removeIf(start -> start < 0 || start > largest(fact));
        return starts;
    }

    private static int largest(Fact fact) {
        return fact.type() == FactType.DERIVED ? OLDEST : fact.max();
    }

    private boolean single(FactRef ref, Object value) {
        var fact = dictionary.facts().get(ref.fact());
        if (!(value instanceof Integer number)) {
            return true;
        }
        var next = ranges(fact).higher(number);
        return number + 1 == (next == null ? largest(fact) + 1 : next);
    }

    private Set<FactRef> askable(List<FactRef> facts, Map<FactRef, Answer> known) {
        var askable = new LinkedHashSet<>(facts);
        askable.removeIf(fact -> known.containsKey(fact)
                || dates(fact).stream().anyMatch(date -> known.get(date) instanceof Answer.Unknown));
        return askable;
    }

    /** What is asked in the fact's place: its dates for an age, else itself. */
    public List<FactRef> asked(FactRef fact) {
        return dates(fact).isEmpty() ? List.of(fact) : dates(fact);
    }

    private List<FactRef> dates(FactRef fact) {
        var age = dictionary.facts().get(fact.fact()).age();
        return age == null
                ? List.of()
                : java.util.stream.Stream.of(age.born(), age.on())
                        .filter(date -> !date.equals("today"))
                        .map(date -> new FactRef(date, repeats(date, dictionary) == null ? 0 : fact.index()))
                        .toList();
    }
}
