package org.kaikaku.service.procedure.interview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.service.procedure.application.StatedFact;
import org.kaikaku.service.procedure.definition.Catalogue;

/** Between answers and what an application keeps of them. */
public final class StatedFacts {
    private StatedFacts() {}

    public static List<StatedFact> of(Map<FactRef, Answer> answers, StatedFact.Source source) {
        var stated = new ArrayList<StatedFact>();
        answers.forEach((ref, answer) -> {
            if (answer instanceof Answer.Known(var value)) {
                stated.add(new StatedFact(
                        ref.toString(), value instanceof LocalDate date ? date.toString() : value, source));
            }
        });
        return stated;
    }

    public static Map<FactRef, Answer> answers(List<StatedFact> stated, Catalogue catalogue) {
        var answers = new LinkedHashMap<FactRef, Answer>();
        for (var fact : stated) {
            var ref = FactRef.parse(fact.fact());
            catalogue
                    .facts()
                    .fact(ref.fact())
                    .ifPresent(known -> answers.put(ref, new Answer.Known(value(known, fact.value()))));
        }
        return answers;
    }

    public static Object value(Fact fact, Object stored) {
        return fact.type() == FactType.DATE ? LocalDate.parse(stored.toString()) : stored;
    }
}
