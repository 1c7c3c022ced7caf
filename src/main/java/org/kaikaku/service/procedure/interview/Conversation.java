package org.kaikaku.service.procedure.interview;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.LifeEvent;

/** An interview with the version set that it stays on and what must still be asked. */
public record Conversation(Interview interview, Catalogue catalogue, Questioning questioning) {

    public LifeEvent event() {
        return catalogue.event(interview.event());
    }

    /**
     * A question as it came back from a page.
     *
     * @param refs the references that stood on the screen, with commas between them
     * @return empty where none of them is a fact that the city asks
     */
    public static Optional<Question> asked(Catalogue catalogue, String screen, String refs) {
        var asked = Arrays.stream(refs.split(","))
                .flatMap(ref -> catalogue.facts().ref(ref).stream())
                .flatMap(ref -> catalogue.facts().fact(ref.fact()).stream()
                        .filter(fact -> fact.type() != FactType.DERIVED)
                        .map(fact -> new Question.Asked(ref, fact, Set.of())))
                .toList();
        return asked.isEmpty() ? Optional.empty() : Optional.of(question(catalogue, screen, asked));
    }

    private static Question question(Catalogue catalogue, String key, List<Question.Asked> asked) {
        var screen = catalogue.facts().screens().get(key);
        var only = asked.getFirst().fact();
        boolean ticks = screen != null
                && screen.ticks()
                && asked.stream().allMatch(one -> one.fact().type() == FactType.YESNO);
        var title = screen == null || (asked.size() == 1 && !ticks && only.ask() != null)
                ? java.util.Objects.requireNonNullElse(only.ask(), only.label())
                : screen.title();
        return new Question(key, asked.getFirst().ref().index(), title, ticks, asked);
    }

    /** What was typed into the field of a fact, or that the person does not know. */
    public static String typed(FactRef ref, UnaryOperator<@Nullable String> parameter) {
        if (parameter.apply(Reading.NONE) != null) {
            return "no";
        }
        if (parameter.apply(ref + "." + Reading.UNKNOWN) != null || untickedUnsure(ref, parameter)) {
            return Reading.UNKNOWN;
        }
        var value = parameter.apply(ref.toString());
        return value == null ? "" : value;
    }

    private static boolean untickedUnsure(FactRef ref, UnaryOperator<@Nullable String> parameter) {
        return parameter.apply(Reading.UNSURE) != null && parameter.apply(ref.toString()) == null;
    }
}
