package org.kaikaku.service.procedure.interview;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactFormat;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.definition.Catalogue;

/**
 * A question as a page shows it.
 *
 * @param subject what there are several of, such as children; null where there is one
 * @param same fields of the subject before with what was said there, offered as "the same as before"; empty where there is none
 * @param purposes for which procedures this is asked
 */
public record QuestionView(
        String screen,
        int index,
        Text title,
        @Nullable Text subject,
        boolean ticks,
        boolean lone,
        List<Field> fields,
        List<Text> purposes,
        boolean none,
        boolean unsure,
        Map<String, String> same) {

    /**
     * @param name of the input: the fact's reference
     * @param value what stands in it now
     */
    public record Field(String name, Fact fact, String value, boolean unknown, Reading.@Nullable Problem problem) {
        /** Something is wrong with it; not where the person asked a table for help. */
        public boolean broken() {
            return problem != null && !helped();
        }

        public boolean helped() {
            return problem != null && problem.help() != null && problem.help().asked();
        }

        public boolean is(FactFormat format) {
            return fact.format() == format;
        }

        /** What a table offers to choose from. */
        public List<String> choices() {
            return problem == null || problem.help() == null
                    ? List.of()
                    : problem.help().choices();
        }

        public boolean mayStay() {
            return problem != null && problem.help() != null && problem.help().keep();
        }

        public String postal() {
            return problem == null || problem.help() == null
                    ? ""
                    : problem.help().postal();
        }
    }

    public boolean broken() {
        return fields.stream().anyMatch(Field::broken);
    }

    /** What is in the fields comes from what is known. */
    public static QuestionView of(Question question, Catalogue catalogue, Interview interview) {
        return of(question, catalogue, interview, ref -> shown(interview.known().get(ref)), Map.of());
    }

    /** What is in the fields is what was just typed, with what is wrong about it. */
    public static QuestionView of(
            Question question,
            Catalogue catalogue,
            Interview interview,
            Typed typed,
            Map<FactRef, Reading.Problem> problems) {
        return of(question, catalogue, interview.known(), typed, problems);
    }

    private static QuestionView of(
            Question question,
            Catalogue catalogue,
            Map<FactRef, Answer> known,
            Typed typed,
            Map<FactRef, Reading.Problem> problems) {
        var fields = question.facts().stream()
                .map(asked -> new Field(
                        asked.ref().toString(),
                        asked.fact(),
                        value(typed.value(asked.ref()), problems.get(asked.ref())),
                        typed.value(asked.ref()).equals(Reading.UNKNOWN),
                        problems.get(asked.ref())))
                .toList();
        return new QuestionView(
                question.key(),
                question.index(),
                question.title(),
                subject(question, catalogue),
                question.ticks(),
                fields.size() == 1 && !question.ticks(),
                fields,
                purposes(question, catalogue),
                question.ticks()
                        && fields.stream().allMatch(field -> field.value().equals("no")),
                question.ticks() && fields.stream().anyMatch(Field::unknown),
                same(question, known));
    }

    private static String value(String typed, Reading.@Nullable Problem problem) {
        if (problem != null && problem.help() != null && problem.help().value() != null) {
            return problem.help().value();
        }
        return typed.equals(Reading.UNKNOWN) ? "" : typed;
    }

    /** Facts of an application that are stated again (補正): what stands in the fields is what was stated, or what was just typed. */
    public static QuestionView again(
            Question question, Catalogue catalogue, Typed typed, Map<FactRef, Reading.Problem> problems) {
        return of(question, catalogue, Map.of(), typed, problems);
    }

    /** What stands in a field where that was said. */
    public static Typed stated(Map<FactRef, Answer> stated) {
        return ref -> shown(stated.get(ref));
    }

    /** What stands in a field; empty where nothing does. */
    public interface Typed {
        String value(FactRef ref);
    }

    private static String shown(@Nullable Answer answer) {
        return switch (answer) {
            case Answer.Known(Boolean yes) -> yes ? "yes" : "no";
            case Answer.Known(var value) -> value.toString();
            case Answer.Unknown() -> Reading.UNKNOWN;
            case null -> "";
        };
    }

    private static @Nullable Text subject(Question question, Catalogue catalogue) {
        if (question.index() == 0) {
            return null;
        }
        var key = question.facts().getFirst().fact().subject();
        var subject = catalogue.facts().subjects().get(key);
        if (subject == null) {
            return null;
        }
        return subject.label();
    }

    private static List<Text> purposes(Question question, Catalogue catalogue) {
        return question.facts().stream()
                .flatMap(asked -> asked.because().stream())
                .map(ref -> catalogue.procedures().get(ref.rule()))
                .filter(java.util.Objects::nonNull)
                .map(procedure -> java.util.Objects.requireNonNull(procedure).title())
                .distinct()
                .toList();
    }

    private static Map<String, String> same(Question question, Map<FactRef, Answer> known) {
        if (question.index() < 2) {
            return Map.of();
        }
        var same = new java.util.LinkedHashMap<String, String>();
        for (var ref : question.refs()) {
            var before = shown(known.get(new FactRef(ref.fact(), ref.index() - 1)));
            boolean personal = ref.fact().endsWith("name")
                    || ref.fact().endsWith("birth_date")
                    || ref.fact().endsWith("kana");
            if (!before.isEmpty() && !personal) {
                same.put(ref.toString(), before);
            }
        }
        return same;
    }
}
