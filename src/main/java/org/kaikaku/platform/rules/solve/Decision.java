package org.kaikaku.platform.rules.solve;

import java.util.BitSet;
import org.kaikaku.platform.rules.RuleBook.Verdict;
import org.kaikaku.platform.rules.solve.Search.Want;

/**
 * Decides one rule, or finds which facts could decide it. A fact can if the rule's verdict changes with it alone. Where the
 * implications let no fact change alone, or what matters is not known to the person, it can if it belongs to the fewest further
 * answers that would settle the rule.
 */
final class Decision {
    /** @param asked variables whose answer can change the verdict; empty unless it is open */
    record Outcome(Verdict verdict, BitSet asked) {}

    private static final Outcome APPLIES = new Outcome(Verdict.APPLIES, new BitSet());
    private static final Outcome DOES_NOT_APPLY = new Outcome(Verdict.DOES_NOT_APPLY, new BitSet());
    private static final Outcome UNDECIDED = new Outcome(Verdict.UNDECIDED, new BitSet());

    private final Search search;

    /** Variables that nobody can be asked for. */
    private final BitSet unaskable;

    Decision(Search search, BitSet unaskable) {
        this.search = search;
        this.unaskable = unaskable;
    }

    Outcome of(Scene.Case rule) {
        var outcome = verdict(rule.program());
        boolean counted = rule.count() == Scene.UNCOUNTED || unaskable.get(rule.count());
        if (counted || outcome.verdict == Verdict.DOES_NOT_APPLY) {
            return outcome;
        }
        // It applies to each of several, so how many there are matters even where "at least one" is certain.
        var asked = (BitSet) outcome.asked.clone();
        asked.set(rule.count());
        return new Outcome(Verdict.OPEN, asked);
    }

    private Outcome verdict(Program rule) {
        search.evaluation.run(rule, search.domains, Evaluation.NO_FOCUS);
        if (search.evaluation.cannot == 0) {
            return APPLIES;
        }
        if (search.evaluation.can == 0) {
            return DOES_NOT_APPLY;
        }
        search.follow(rule);
        var asked = new BitSet();
        if (!search.exists(Want.HOLDS)) {
            return DOES_NOT_APPLY;
        }
        collect(asked);
        if (!search.exists(Want.FAILS)) {
            return APPLIES;
        }
        collect(asked);
        aloneDeciding(asked);
        if (asked.isEmpty()) {
            asked = new Settling(search, unaskable).fewest();
        }
        return asked.isEmpty() ? UNDECIDED : new Outcome(Verdict.OPEN, asked);
    }

    private void aloneDeciding(BitSet asked) {
        for (int at = 0; at < search.path.startLength; at++) {
            int variable = search.path.variables[at];
            if (!asked.get(variable) && !unaskable.get(variable) && search.exists(Want.DEPENDS, variable)) {
                asked.set(variable);
                search.takeOne(variable);
                collect(asked);
            }
        }
    }

    /** One set of facts often shows of several of them that they decide. */
    private void collect(BitSet asked) {
        for (int at = 0; at < search.path.startLength; at++) {
            int variable = search.path.variables[at];
            if (!asked.get(variable) && !unaskable.get(variable) && search.dependsHere(variable)) {
                asked.set(variable);
            }
        }
        search.restore();
    }
}
