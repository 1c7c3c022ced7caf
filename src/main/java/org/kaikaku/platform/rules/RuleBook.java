package org.kaikaku.platform.rules;

import java.util.Map;
import java.util.Set;

/** Rules compiled against a dictionary. Thread-safe; compile once for each published version set. */
public interface RuleBook {

    /**
     * What can be said with the facts known so far.
     *
     * @param rules keys of the rules of interest, such as those of one life event
     * @throws FactProblem when an answer names no fact or has a value that the fact cannot have
     */
    Findings find(Map<FactRef, Answer> known, Set<String> rules);

    enum Verdict {
        APPLIES,
        DOES_NOT_APPLY,
        /** Some fact that can still be asked decides it. */
        OPEN,
        /** Only facts that the person does not know could decide it. */
        UNDECIDED
    }

    /**
     * @param verdicts for each rule and, where it is asked for each of several subjects, each subject. While the number of subjects
     *     is not known, one entry with index 0 stands for all of them.
     * @param open every fact that may be asked, with the rules whose verdict its answer can change. A fact is in here only if there are
     *     two sets of facts that agree with everything known and with the implications, differ in this fact (and in nothing else
     *     wherever the implications allow that), and give the rule different verdicts.
     * @param implied facts that follow from what is known, with their only possible value
     */
    record Findings(Map<Rule.Ref, Verdict> verdicts, Map<FactRef, Set<Rule.Ref>> open, Map<FactRef, Object> implied) {}
}
