package org.kaikaku.platform.rules.solve;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.platform.rules.RuleBook.Findings;
import org.kaikaku.platform.rules.RuleBook.Verdict;

/** One set of answers put before the rules. */
final class Inquiry {
    private final Scene scene;
    private final Answers answers;
    private final Search search;
    private final Consequences consequences;
    private final BitSet unaskable = new BitSet();

    Inquiry(Scene scene, Answers answers) {
        this.scene = scene;
        this.answers = answers;
        long[] domains = new long[scene.facts.size()];
        for (int variable = 0; variable < domains.length; variable++) {
            var value = answers.value(scene.facts.get(variable));
            var domain = scene.domains.get(variable);
            domains[variable] = value == null ? domain.all() : domain.cell(value);
            unaskable.set(variable, !answers.askable(scene.facts.get(variable)) || scene.standsForSeveral(variable));
        }
        search = new Search(scene, domains);
        consequences = new Consequences(search);
        consequences.draw();
    }

    boolean contradictory() {
        return !consequences.leftAside().isEmpty();
    }

    /** Implications that cannot hold, by their number in the scene. */
    List<Integer> leftAside() {
        return consequences.leftAside();
    }

    /** Facts that follow, with their only possible value. */
    Map<FactRef, Object> implied() {
        Map<FactRef, Object> implied = new LinkedHashMap<>();
        for (int variable = 0; variable < search.domains.length; variable++) {
            var ref = scene.facts.get(variable);
            var computed = answers.value(ref);
            var only = computed != null ? computed : scene.domains.get(variable).only(search.domains[variable]);
            if (only != null && !answers.given(ref) && !scene.standsForSeveral(variable)) {
                implied.put(ref, only);
            }
        }
        answers.ages().filter(age -> !answers.given(age)).forEach(age -> implied.computeIfAbsent(age, answers::value));
        return implied;
    }

    Findings findings(Set<String> rules) {
        Map<Rule.Ref, Verdict> verdicts = new LinkedHashMap<>();
        Map<FactRef, Set<Rule.Ref>> open = new LinkedHashMap<>();
        Set<FactRef> reachable = new TreeSet<>();
        var decision = new Decision(search, unaskable);
        for (var rule : cases(rules).toList()) {
            var outcome = decision.of(rule);
            verdicts.put(rule.ref(), outcome.verdict());
            if (outcome.verdict() == Verdict.OPEN) {
                outcome.asked().stream()
                        .mapToObj(scene.facts::get)
                        .flatMap(answers::questions)
                        .forEach(ref -> open.computeIfAbsent(ref, _ -> new LinkedHashSet<>())
                                .add(rule.ref()));
                reach(rule, reachable);
            }
        }
        reachable.addAll(open.keySet());
        return new Findings(verdicts, open, implied(), reachable);
    }

    private Stream<Scene.Case> cases(Set<String> rules) {
        return rules.stream().flatMap(key -> {
            var cases = scene.cases.get(key);
            if (cases == null) {
                throw new IllegalArgumentException("no rule " + key);
            }
            return cases.stream();
        });
    }

    private void reach(Scene.Case rule, Set<FactRef> reachable) {
        int[] undecided = new int[rule.program().steps.length];
        int count = search.evaluation.undecided(rule.program(), search.domains, undecided);
        // Where somebody does not know one of these, what the implications connect with it may be asked in its place.
        search.path.from(Arrays.copyOf(undecided, count));
        for (int at = 0; at < search.path.length; at++) {
            var ref = scene.facts.get(search.path.variables[at]);
            if (answers.askable(ref)) {
                answers.questions(ref).forEach(reachable::add);
            }
        }
    }
}
