package org.kaikaku.service.procedure.interview;

import java.time.LocalDate;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;

/** What a fact's value is called. */
public final class FactWords {
    private static final Text YES = new Text("はい", "はい", "Yes");
    private static final Text NO = new Text("いいえ", "いいえ", "No");
    private static final Text UNKNOWN = new Text("わからない", "わからない", "Don't know");

    private FactWords() {}

    public static Text of(Fact fact, Answer answer) {
        return answer instanceof Answer.Known(var value) ? of(fact, value) : UNKNOWN;
    }

    public static Text of(Fact fact, Object value) {
        return switch (value) {
            case Boolean yes -> yes ? YES : NO;
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
}
