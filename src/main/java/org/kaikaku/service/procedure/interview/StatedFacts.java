package org.kaikaku.service.procedure.interview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.service.procedure.application.StatedFact;
import org.kaikaku.service.procedure.definition.Catalogue;

/** Between answers and what an application keeps of them. */
public final class StatedFacts {
    private StatedFacts() {}

    /** What the person does not know is kept too: that they were asked again and could not say. */
    public static List<StatedFact> of(Map<FactRef, Answer> answers, StatedFact.Source source) {
        var stated = new ArrayList<StatedFact>();
        answers.forEach((ref, answer) -> stated.add(new StatedFact(ref.toString(), stored(answer), source)));
        return stated;
    }

    private static @Nullable Object stored(Answer answer) {
        return switch (answer) {
            case Answer.Known(LocalDate date) -> date.toString();
            case Answer.Known(var value) -> value;
            case Answer.Unknown() -> null;
        };
    }

    public static Map<FactRef, Answer> answers(List<StatedFact> stated, Catalogue catalogue) {
        var answers = new LinkedHashMap<FactRef, Answer>();
        for (var fact : stated) {
            var ref = FactRef.parse(fact.fact());
            catalogue.facts().fact(ref.fact()).ifPresent(known -> answers.put(ref, answer(known, fact)));
        }
        return answers;
    }

    public static Answer answer(Fact fact, StatedFact stated) {
        var value = stated.value();
        if (value == null) {
            return new Answer.Unknown();
        }
        return new Answer.Known(fact.type() == FactType.DATE ? LocalDate.parse(value.toString()) : value);
    }
}
