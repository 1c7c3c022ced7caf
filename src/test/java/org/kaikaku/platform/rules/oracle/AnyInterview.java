package org.kaikaku.platform.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.platform.rules.RuleBook.Findings;
import org.kaikaku.platform.rules.RuleBook.Verdict;

/** Asks a family whatever may be asked, in no particular order. */
record AnyInterview(
        Comparison both,
        Set<String> rules,
        Map<FactRef, Object> family,
        LocalDate day,
        Random random,
        boolean watched,
        Supplier<String> where) {

    /** Without asking the oracle at each step, where there is too much to try. */
    static AnyInterview unwatched(
            Comparison both,
            Set<String> rules,
            Map<FactRef, Object> family,
            LocalDate day,
            Random random,
            Supplier<String> where) {
        return new AnyInterview(both, rules, family, day, random, false, where);
    }

    /** @param forgetful whether the family does not know everything */
    void run(boolean forgetful) {
        Map<FactRef, Answer> known = new LinkedHashMap<>();
        List<Set<FactRef>> promised = new ArrayList<>();
        var findings = find(known);
        while (!findings.open().isEmpty()) {
            promised.add(findings.reachable());
            var asked = List.copyOf(new TreeSet<>(findings.open().keySet()));
            var fact = asked.get(random.nextInt(asked.size()));
            assertThat(promised).as(here(known)).allMatch(before -> foreseen(fact, before));
            boolean forgotten = forgetful && !both.counts().contains(fact) && random.nextInt(5) == 0;
            known.put(fact, forgotten ? new Answer.Unknown() : new Answer.Known(both.answer(fact, family, day)));
            findings = find(known);
        }
        assertThat(findings.verdicts()).as(here(known)).doesNotContainValue(Verdict.OPEN);
        end(findings, known, forgetful);
    }

    private void end(Findings findings, Map<FactRef, Answer> known, boolean forgetful) {
        var truth = both.oracle.refs(rules, count -> (Integer) family.get(FactRef.of(count))).stream()
                .filter(ref -> both.oracle.holds(ref, family))
                .collect(Collectors.toSet());
        var applying = refs(findings, Verdict.APPLIES);
        if (forgetful) {
            assertThat(truth).as(here(known)).containsAll(applying);
            var undecided = refs(findings, Verdict.UNDECIDED);
            assertThat(truth).as(here(known)).allMatch(ref -> applying.contains(ref) || undecided.contains(ref));
        } else {
            assertThat(applying).as(here(known)).isEqualTo(truth);
            assertThat(findings.verdicts()).as(here(known)).doesNotContainValue(Verdict.UNDECIDED);
        }
    }

    private static Set<Rule.Ref> refs(Findings findings, Verdict verdict) {
        return findings.verdicts().entrySet().stream()
                .filter(entry -> entry.getValue() == verdict)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Once the number of subjects is known the oracle can say at every step what may be asked. */
    private Findings find(Map<FactRef, Answer> known) {
        return watched && known.keySet().containsAll(both.counts())
                ? both.agree(known, rules, where)
                : both.book.find(known, rules, Comparison.TODAY);
    }

    private static boolean foreseen(FactRef fact, Set<FactRef> reachable) {
        return reachable.contains(fact) || reachable.contains(FactRef.of(fact.fact()));
    }

    private Supplier<String> here(Map<FactRef, Answer> known) {
        return () -> where.get() + "\nknown " + known;
    }
}
