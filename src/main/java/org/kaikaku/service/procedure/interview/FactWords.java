package org.kaikaku.service.procedure.interview;

import java.time.LocalDate;
import java.util.List;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.springframework.stereotype.Component;

/** What a fact's value is called. */
@Component
public class FactWords {
    private final Texts texts;

    public FactWords(Texts texts) {
        this.texts = texts;
    }

    public Text of(Fact fact, Answer answer) {
        return answer instanceof Answer.Known(var value) ? of(fact, value) : texts.get("procedure.fact.unknown");
    }

    public Text of(Fact fact, Object value) {
        return switch (value) {
            case Boolean yes -> texts.get(yes ? "procedure.question.yes" : "procedure.question.no");
            case LocalDate date -> Wareki.text(date);
            case String text ->
                fact.options().stream()
                        .filter(option -> option.key().equals(text))
                        .map(Fact.Option::label)
                        .findFirst()
                        .orElse(Text.same(text));
            default -> Text.same(value.toString());
        };
    }

    /** All that an interview knows, in the order of the city's dictionary. */
    public List<ToldFact> told(Interview interview, Catalogue catalogue) {
        return catalogue.facts().facts().values().stream()
                .flatMap(fact -> interview.answers().entrySet().stream()
                        .filter(entry -> entry.getKey().fact().equals(fact.key()))
                        .map(entry -> new ToldFact(
                                entry.getKey(),
                                ToldFact.numbered(fact.label(), entry.getKey().index()),
                                of(fact, entry.getValue().answer()),
                                entry.getValue().source())))
                .toList();
    }
}
