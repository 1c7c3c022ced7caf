package org.kaikaku.service.procedure.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactProblem;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.platform.rules.RuleBook.Verdict;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.interview.Questioning;

/**
 * The version in force beside a draft, asked by the very engine that the interview asks, on what a family said.
 *
 * @param now the city's files in force
 * @param then the same with the draft among them
 */
record Comparison(Catalogue now, Catalogue then, String key) {

    /** Life events that lead to the procedure, by either version. */
    Set<String> events() {
        var events = new TreeSet<>(then.procedure(key).events());
        if (before() != null) {
            events.addAll(before().events());
        }
        return events;
    }

    @Nullable
    Procedure before() {
        return now.procedures().get(key);
    }

    Procedure after() {
        return then.procedure(key);
    }

    /**
     * @param on the day on which they were asked, from which ages are computed
     * @throws FactProblem where what was said then cannot be said any more
     */
    List<Effect> of(String event, Map<FactRef, Answer> known, LocalDate on) {
        var before = verdicts(now, event, known, on);
        var after = verdicts(then, event, known, on);
        var all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        var effects = new ArrayList<Effect>();
        for (int index : all) {
            var change = change(before.get(index), after.get(index));
            effects.add(
                    change == Change.KEEPS
                            ? new Effect(index, change, due(now, index, known), due(then, index, known))
                            : new Effect(index, change, null, null));
        }
        return effects;
    }

    private Map<Integer, Verdict> verdicts(
            Catalogue catalogue, String event, Map<FactRef, Answer> known, LocalDate on) {
        var verdicts = new TreeMap<Integer, Verdict>();
        var procedure = catalogue.procedures().get(key);
        if (procedure != null && procedure.events().contains(event)) {
            catalogue
                    .rules()
                    .find(known, Set.of(key), on)
                    .verdicts()
                    .forEach((ref, verdict) -> verdicts.put(ref.index(), verdict));
        }
        return verdicts;
    }

    /** Where one version asks of each of several and the other asks once, what the other says of nobody is no. */
    private static Change change(@Nullable Verdict before, @Nullable Verdict after) {
        if (open(before) || open(after)) {
            return Change.UNASKED;
        }
        boolean did = before == Verdict.APPLIES;
        boolean would = after == Verdict.APPLIES;
        if (did) {
            return would ? Change.KEEPS : Change.LOSES;
        }
        return would ? Change.GAINS : Change.NEVER;
    }

    private static boolean open(@Nullable Verdict verdict) {
        return verdict == Verdict.OPEN || verdict == Verdict.UNDECIDED;
    }

    private @Nullable LocalDate due(Catalogue catalogue, int index, Map<FactRef, Answer> known) {
        var due = Questioning.due(catalogue, new Rule.Ref(key, index), known);
        return due == null ? null : due.date();
    }
}
