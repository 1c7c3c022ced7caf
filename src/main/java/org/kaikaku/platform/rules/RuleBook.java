package org.kaikaku.platform.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules compiled against a dictionary; see {@link RuleBooks}. Thread-safe; compile once for each published version set. */
public interface RuleBook {

    /**
     * What can be said with the facts known so far. Answers that contradict the implications do not stop it, for registers contain odd
     * people: an implication that cannot hold any more is left aside, in the order of the dictionary.
     *
     * @param known a derived fact may be given too (tests do); otherwise it is computed from its dates
     * @param rules keys of the rules of interest, such as those of one life event
     * @param today the day on which ages {@code on: today} are computed
     * @throws FactProblem when an answer names no fact or has a value that the fact cannot have
     */
    Findings find(Map<FactRef, Answer> known, Set<String> rules, LocalDate today);

    /**
     * Refuses answers that cannot be true together; to be called when an answer is given.
     *
     * @throws FactProblem as {@link #find}, and {@link FactProblem.Kind#CONTRADICTION} with the latest fact, in the order of the map,
     *     without which the others would be possible
     */
    void check(Map<FactRef, Answer> known, LocalDate today);

    /** What is odd about the rules but stops nobody, such as a rule that can never apply. */
    List<RuleError> warnings();

    /** The same rules as data, for an evaluator elsewhere. */
    PortableRules portable();

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
     *     wherever the implications allow that), and give the rule different verdicts. A derived fact is represented by those of its
     *     dates that are not known.
     * @param implied facts that follow from what is known, with their only possible value; ages computed from known dates too
     * @param reachable every fact that may still be asked before all of these rules are decided; index 0 of a repeated subject stands
     *     for each of them while their number is not known
     */
    record Findings(
            Map<Rule.Ref, Verdict> verdicts,
            Map<FactRef, Set<Rule.Ref>> open,
            Map<FactRef, Object> implied,
            Set<FactRef> reachable) {}
}
