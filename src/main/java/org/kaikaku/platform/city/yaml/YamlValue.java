package org.kaikaku.platform.city.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.language.EasyText;
import org.kaikaku.platform.language.Text;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value in a city file. Whoever reads it says what it should be; where it is something else a problem is noted and a stand-in is
 * returned (an empty text, 0, a day long ago), so that one reading finds all mistakes. What was read is of use only if there were none.
 */
public final class YamlValue {
    private static final LocalDate NO_DATE = LocalDate.of(1900, 1, 1);

    private final YamlPlace place;
    private final Node node;

    YamlValue(YamlPlace place, Node node) {
        this.place = place;
        this.node = node;
    }

    /** Notes a problem here. */
    public void wrong(String wrong, @Nullable String meant) {
        place.wrong(node, wrong, meant);
    }

    /** Notes that a word is not one of those known, and which was probably meant. */
    public void unknown(String word, String what, Collection<String> known) {
        wrong("\"" + word + "\" is not " + what, CityFileProblem.didYouMean(word, known));
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** A word or a sentence. */
    public String string() {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)) {
            if (scalar.getValue().isBlank()) {
                wrong("is empty", null);
            }
            return scalar.getValue();
        }
        return refused(
                "a text",
                node instanceof ScalarNode scalar ? "write it in quotes: \"" + scalar.getValue() + "\"" : null,
                "");
    }

    /** Like {@link #string()}, where {@code true} or a number may stand without quotes: an expression. */
    public String expression() {
        return node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL) ? scalar.getValue() : string();
    }

    public Text text() {
        if (!isMap()) {
            return refused("a text in three languages", "write {ja: …, easy: …, en: …}", Text.same(""));
        }
        return map(languages -> {
            var text = new Text(
                    languages.get("ja").string(),
                    languages.get("easy").string(),
                    languages.get("en").string());
            var easy = languages.find("easy");
            easy.ifPresent(value -> EasyText.problems(text).forEach(problem -> value.wrong(problem, null)));
            return text;
        });
    }

    public int number() {
        return scalar() instanceof Integer number ? number : refused("a whole number", null, 0);
    }

    /** A whole number within both ends; the nearer end where it is not. */
    public int number(int least, int most, String unit) {
        int number = number();
        if (number < least || number > most) {
            wrong(number + " is no number of " + unit, "write " + least + " to " + most);
        }
        return Math.clamp(number, least, most);
    }

    public boolean flag() {
        return scalar() instanceof Boolean flag ? flag : refused("true or false", null, false);
    }

    public LocalDate date() {
        return parsed(LocalDate::parse, "a date", "write it like 2026-04-01", NO_DATE);
    }

    public LocalTime time() {
        return parsed(LocalTime::parse, "a time of day", "write it like \"08:30\"", LocalTime.MIN);
    }

    public MonthDay monthDay() {
        return parsed(
                text -> MonthDay.parse("--" + text), "a day of the year", "write it like \"12-29\"", MonthDay.of(1, 1));
    }

    /** One of an enumeration's constants: {@code PREVIOUS_OPEN} is written {@code previous-open}. */
    public <E extends Enum<E>> E choice(Class<E> type) {
        var words = new LinkedHashMap<String, E>();
        for (E constant : type.getEnumConstants()) {
            words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return choice(words);
    }

    /** One of a few words, each with what it means; the first is the stand-in. */
    public <T> T choice(SequencedMap<String, T> words) {
        T standIn = words.firstEntry().getValue();
        if (!(node instanceof ScalarNode scalar)) {
            return refused("one word", null, standIn);
        }
        T meaning = words.get(scalar.getValue());
        if (meaning == null) {
            unknown(scalar.getValue(), "a value of " + place.name(), words.keySet());
        }
        return meaning == null ? standIn : meaning;
    }

    /** A Boolean, an Integer or a String (dates among them); null for anything else. */
    public @Nullable Object scalar() {
        if (!(node instanceof ScalarNode scalar)) {
            return null;
        }
        if (scalar.getTag().equals(Tag.BOOL)) {
            return Boolean.valueOf(scalar.getValue());
        }
        if (scalar.getTag().equals(Tag.INT)) {
            return parsedInteger(scalar.getValue());
        }
        return scalar.getTag().equals(Tag.STR) ? scalar.getValue() : null;
    }

    /** Reads a map; keys that the reader did not ask for are problems. */
    public <T> T map(Function<YamlMap, T> read) {
        var map = isMap()
                ? new YamlMap(place, (MappingNode) node)
                : refused("a map of keys", null, YamlMap.none(place, node));
        var result = read.apply(map);
        map.noOtherKeys();
        return result;
    }

    public List<YamlValue> items() {
        if (!(node instanceof SequenceNode sequence)) {
            return refused("a list", "write [ … ], or each on a line of its own after -", List.of());
        }
        var items = sequence.getValue();
        return IntStream.range(0, items.size())
                .mapToObj(i -> new YamlValue(place.item(YamlMap.label(items.get(i), i + 1)), items.get(i)))
                .toList();
    }

    public <T> List<T> list(Function<YamlValue, T> read) {
        return items().stream().map(read).toList();
    }

    private static @Nullable Integer parsedInteger(String digits) {
        try {
            return Integer.valueOf(digits);
        } catch (NumberFormatException tooLarge) {
            return null;
        }
    }

    private <T> T parsed(Function<String, T> parse, String expected, String meant, T standIn) {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)) {
            try {
                return parse.apply(scalar.getValue());
            } catch (DateTimeException notOne) {
                wrong("\"" + scalar.getValue() + "\" is not " + expected, meant);
                return standIn;
            }
        }
        return refused(expected, meant, standIn);
    }

    private <T> T refused(String expected, @Nullable String meant, T standIn) {
        String found = node instanceof ScalarNode scalar
                ? scalar.getTag().equals(Tag.NULL) ? "nothing" : "\"" + scalar.getValue() + "\""
                : isMap() ? "a map of keys" : "a list";
        wrong("should be " + expected + " but is " + found, meant);
        return standIn;
    }
}
