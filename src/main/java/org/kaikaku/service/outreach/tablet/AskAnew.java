package org.kaikaku.service.outreach.tablet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.outreach.tablet.Item.Application;
import org.kaikaku.service.outreach.tablet.Item.Kept;
import org.kaikaku.service.outreach.tablet.Item.Outcome;
import org.kaikaku.service.procedure.CounterAway;
import org.springframework.stereotype.Component;

/** The answers that were left out of a deed: whoever opens it asks them anew and writes them down. */
@Component
class AskAnew {
    /** Begins the names of the form's fields. */
    private static final String FIELD = "anew.";

    private final CounterAway counter;
    private final Texts texts;

    AskAnew(CounterAway counter, Texts texts) {
        this.counter = counter;
        this.texts = texts;
    }

    /**
     * None of what was taken: that stands in the case.
     *
     * @param typed by the names of the fields; what was not typed stands as it was written down before
     */
    List<ItemView.Anew> view(Kept kept, Map<String, String> typed) {
        if (kept.outcome() instanceof Outcome.Taken) {
            return List.of();
        }
        var questions = questions(kept.item().application());
        return IntStream.range(0, kept.leftOut().size())
                .mapToObj(at -> {
                    var key = kept.leftOut().get(at);
                    return new ItemView.Anew(
                            "anew-" + at,
                            FIELD + key,
                            label(key, questions),
                            index(key),
                            written(kept.item(), key, typed));
                })
                .toList();
    }

    /** Empty where one of them is still to be asked, or is longer than anybody's. */
    Optional<Item> answered(Kept kept, Map<String, String> typed) {
        var item = kept.item();
        var application = item.application();
        if (application == null || kept.leftOut().isEmpty()) {
            return Optional.of(item);
        }
        var said = kept.leftOut().stream().collect(Collectors.toMap(key -> key, key -> written(item, key, typed)));
        return said.containsValue("")
                ? Optional.empty()
                : Optional.of(answered(application, said))
                        .filter(Application::isWhole)
                        .map(whole -> item.with(item.seen(), item.slip(), whole));
    }

    private Application answered(Application application, Map<String, String> said) {
        var questions = questions(application);
        var facts = new LinkedHashMap<String, @Nullable Object>(application.facts());
        said.forEach((key, value) -> {
            if (!isName(key)) {
                facts.put(key, value(questions.get(FactRef.parse(key).fact()), value));
            }
        });
        return application.with(
                said.getOrDefault(Cleared.NAME, application.name()),
                said.getOrDefault(Cleared.KANA, application.kana()),
                facts);
    }

    private static Object value(CounterAway.@Nullable Question question, String said) {
        return question != null && question.type() == FactType.NUMBER && said.matches("[0-9]{1,9}")
                ? Integer.valueOf(said)
                : said;
    }

    private static String written(Item item, String key, Map<String, String> typed) {
        var now = typed.get(FIELD + key);
        return now == null ? before(item.application(), key) : now.strip();
    }

    private static String before(@Nullable Application application, String key) {
        if (application == null) {
            return "";
        }
        return switch (key) {
            case Cleared.NAME -> application.name();
            case Cleared.KANA -> application.kana();
            default -> Objects.toString(application.facts().get(key), "");
        };
    }

    private Map<String, CounterAway.Question> questions(@Nullable Application application) {
        return application == null
                ? Map.of()
                : counter
                        .definitions(application.chosen().stream()
                                .map(CounterAway.Choice::procedure)
                                .toList())
                        .facts()
                        .stream()
                        .collect(Collectors.toMap(CounterAway.Question::key, question -> question));
    }

    private Text label(String key, Map<String, CounterAway.Question> questions) {
        if (isName(key)) {
            return texts.find("tablet.office." + (key.equals(Cleared.NAME) ? "who" : "kana"))
                    .orElse(Text.same(key));
        }
        var fact = FactRef.parse(key).fact();
        var question = questions.get(fact);
        return question == null ? Text.same(fact) : question.label();
    }

    private static int index(String key) {
        return isName(key) ? 0 : FactRef.parse(key).index();
    }

    /** Facts have a subject, and so a dot. */
    private static boolean isName(String key) {
        return key.equals(Cleared.NAME) || key.equals(Cleared.KANA);
    }
}
