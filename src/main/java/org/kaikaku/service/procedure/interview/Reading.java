package org.kaikaku.service.procedure.interview;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.TypedDate;
import org.kaikaku.platform.calendar.TypedDates;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.FactType;

/**
 * What a person put into the fields of a question.
 *
 * @param said what could be read
 * @param problems what could not, each with the text's key and, where a key alone does not say it, its own words
 */
public record Reading(Map<FactRef, Answer> said, Map<FactRef, Problem> problems) {

    /**
     * @param words null: the text under the key says it
     * @param help what the page offers to mend it; null where the person just types again
     */
    public record Problem(
            String key, @Nullable Text words, @Nullable Help help) {
        public Problem(String key, @Nullable Text words) {
            this(key, words, null);
        }
    }

    /**
     * What a table has to offer for a field.
     *
     * @param choices one of which the person may pick
     * @param keep whether what was typed may stay as it is
     * @param asked for: nothing was wrong, and the page is not to say so
     * @param value what stands in the field from now on; null: what was typed
     * @param postal the postal code that was typed beside it
     */
    public record Help(
            List<String> choices,
            boolean keep,
            boolean asked,
            @Nullable String value,
            String postal) {}

    public static final String UNKNOWN = "unknown";
    public static final String NONE = "none";
    public static final String UNSURE = "unsure";

    /**
     * @param field gives what stands in a field; empty where nothing does
     * @param today a date that must lie in the past lies no later than this
     */
    public static Reading of(Question question, Function<String, Optional<String>> field, LocalDate today) {
        var said = new LinkedHashMap<FactRef, Answer>();
        var problems = new LinkedHashMap<FactRef, Problem>();
        if (question.ticks()) {
            readTicks(question, field, said, problems);
        } else {
            question.facts().forEach(asked -> readOne(asked, field, said, problems));
        }
        for (var asked : question.facts()) {
            if (asked.fact().past()
                    && said.get(asked.ref()) instanceof Answer.Known(LocalDate day)
                    && day.isAfter(today)) {
                said.remove(asked.ref());
                problems.put(asked.ref(), new Problem("procedure.problem.future", null));
            }
        }
        return new Reading(said, problems);
    }

    private static void readTicks(
            Question question,
            Function<String, Optional<String>> field,
            Map<FactRef, Answer> said,
            Map<FactRef, Problem> problems) {
        boolean any = question.refs().stream()
                .anyMatch(ref -> field.apply(ref.toString()).isPresent());
        boolean none = field.apply(NONE).isPresent();
        boolean unsure = field.apply(UNSURE).isPresent();
        if (any && none) {
            problems.put(question.refs().getFirst(), new Problem("procedure.problem.none-and-some", null));
            return;
        }
        if (!any && !none && !unsure) {
            problems.put(question.refs().getFirst(), new Problem("procedure.problem.tick", null));
            return;
        }
        for (var ref : question.refs()) {
            boolean ticked = field.apply(ref.toString()).isPresent();
            said.put(ref, !ticked && unsure ? new Answer.Unknown() : new Answer.Known(ticked));
        }
    }

    private static void readOne(
            Question.Asked asked,
            Function<String, Optional<String>> field,
            Map<FactRef, Answer> said,
            Map<FactRef, Problem> problems) {
        var ref = asked.ref();
        var typed = field.apply(ref.toString()).map(String::strip).filter(text -> !text.isEmpty());
        boolean unknown = field.apply(ref + "." + UNKNOWN).isPresent()
                || typed.filter(UNKNOWN::equals).isPresent();
        if (unknown && asked.fact().mayBeUnknown()) {
            said.put(ref, new Answer.Unknown());
        } else if (typed.isEmpty()) {
            problems.put(ref, new Problem(missing(asked.fact()), null));
        } else {
            read(asked.fact(), typed.get(), ref, said, problems);
        }
    }

    private static String missing(Fact fact) {
        boolean chosen = fact.type() == FactType.YESNO || fact.type() == FactType.CHOICE;
        return "procedure.problem." + (chosen ? "choose" : "fill") + (fact.mayBeUnknown() ? "-or-unknown" : "");
    }

    private static void read(
            Fact fact, String typed, FactRef ref, Map<FactRef, Answer> said, Map<FactRef, Problem> problems) {
        switch (fact.type()) {
            case YESNO -> {
                if (typed.equals("yes") || typed.equals("no")) {
                    said.put(ref, new Answer.Known(typed.equals("yes")));
                } else {
                    problems.put(ref, new Problem("procedure.problem.choose", null));
                }
            }
            case CHOICE -> {
                if (fact.options().stream().anyMatch(option -> option.key().equals(typed))) {
                    said.put(ref, new Answer.Known(typed));
                } else {
                    problems.put(ref, new Problem("procedure.problem.choose", null));
                }
            }
            case NUMBER ->
                number(typed)
                        .filter(number -> number <= fact.max())
                        .ifPresentOrElse(
                                number -> said.put(ref, new Answer.Known(number)),
                                () -> problems.put(ref, new Problem("procedure.problem.number", null)));
            case DATE -> {
                switch (TypedDates.read(typed)) {
                    case TypedDate.Read(var date) -> said.put(ref, new Answer.Known(date));
                    case TypedDate.Refused(var _, var words) ->
                        problems.put(ref, new Problem("procedure.problem.date", words));
                }
            }
            case TEXT -> {
                if (typed.codePointCount(0, typed.length()) > fact.max()) {
                    problems.put(ref, new Problem("procedure.problem.long", null));
                } else if (typed.codePoints()
                        .anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\r')) {
                    problems.put(ref, new Problem("procedure.problem.signs", null));
                } else {
                    said.put(ref, new Answer.Known(typed));
                }
            }
            case DERIVED -> problems.put(ref, new Problem("procedure.problem.choose", null));
        }
    }

    private static Optional<Integer> number(String typed) {
        var figures = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[人回件台頭匹個つ,\\s]", "");
        return figures.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(figures)) : Optional.empty();
    }
}
