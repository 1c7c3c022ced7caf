package org.kaikaku.service.appointment.desk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.platform.rules.RuleBook.Verdict;
import org.kaikaku.platform.rules.Subject;

/** What is asked before a time is given: so that nobody comes in vain, and the desk knows what to prepare. */
public final class Triage {
    static final String STOP = "stop.";
    static final String PREPARE = "prepare.";

    private Triage() {}

    /** Questions as facts of the desk: {@code okuyami.heir}. */
    static FactDictionary dictionary(String desk, Text name, List<Desk.Question> questions) {
        var facts = questions.stream()
                .map(question -> new Fact(
                        desk + "." + question.key(),
                        FactType.YESNO,
                        question.ask(),
                        question.ask(),
                        null,
                        question.hint(),
                        List.of(),
                        null,
                        null,
                        false,
                        false,
                        0,
                        false,
                        false,
                        null,
                        null))
                .toList();
        return FactDictionary.of(List.of(new Subject(desk, name, null)), facts, List.of(), List.of());
    }

    /** Those of the answers that are one: {@code yes} or {@code no} to a question of this desk. */
    public static Map<String, String> answers(Desk desk, Map<String, String> sent) {
        var answers = new LinkedHashMap<String, String>();
        for (var question : desk.questions()) {
            var answer = sent.get(question.key());
            if ("yes".equals(answer) || "no".equals(answer)) {
                answers.put(question.key(), answer);
            }
        }
        return answers;
    }

    public static boolean complete(Desk desk, Map<String, String> answers) {
        return answers.size() == desk.questions().size();
    }

    /** Why it is no use to come; empty where it is. */
    public static Optional<Text> stop(Desk desk, Map<String, String> answers, LocalDate today) {
        return holding(desk, desk.stops(), STOP, answers, today).stream().findFirst();
    }

    /** What the desk does before the visit. */
    public static List<Text> preparations(Desk desk, Map<String, String> answers, LocalDate today) {
        return holding(desk, desk.preparations(), PREPARE, answers, today);
    }

    private static List<Text> holding(
            Desk desk, Map<String, Text> rules, String prefix, Map<String, String> answers, LocalDate today) {
        Set<String> keys = new LinkedHashSet<>();
        rules.keySet().forEach(key -> keys.add(prefix + key));
        var verdicts = desk.book().find(known(desk, answers), keys, today).verdicts();
        return rules.entrySet().stream()
                .filter(rule -> verdicts.get(new Rule.Ref(prefix + rule.getKey(), 0)) == Verdict.APPLIES)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Map<FactRef, Answer> known(Desk desk, Map<String, String> answers) {
        var known = new LinkedHashMap<FactRef, Answer>();
        answers.forEach((question, answer) ->
                known.put(FactRef.of(desk.key() + "." + question), new Answer.Known(answer.equals("yes"))));
        return known;
    }
}
