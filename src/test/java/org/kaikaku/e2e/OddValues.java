package org.kaikaku.e2e;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What no browser of ours sends unless somebody alters it, and what people type by mistake. */
final class OddValues {
    /** Where it comes back as it was sent, somebody else's script runs in our page. */
    static final String MARKUP = "\"'><script>odd()</script>";

    /** With {@code -Dkaikaku.odd=all} every field gets all of them, which takes minutes. */
    private static final boolean ALL = "all".equals(System.getProperty("kaikaku.odd"));

    private static final List<String> TEXTS = List.of(
            "",
            "x".repeat(10_000),
            MARKUP,
            "NO_SUCH_THING",
            "-1",
            "99999999999999999999",
            "+999999999-12-31",
            "+1000000000-12-31T23:59:59Z");

    /** Each field gets a few of these, another some others. */
    private static final List<String> RARER = List.of(
            " ",
            "a\u0000b",
            "\u0007\u001b[2J",
            "' OR 1=1 --",
            "../../etc/passwd",
            "\\",
            "%",
            "👩‍👩‍👧",
            "\u202Eabc",
            "0",
            "1e9",
            "１２",
            "99999",
            "2147483647",
            "9223372036854775807",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "0000-00-00",
            "2026-02-30",
            "0001-01-01",
            "9999-12-31",
            "-999999999-01-01",
            "+1000000000-01-01T00:00",
            "9999-12-31T23:59:59Z",
            "-1000000000-01-01T00:00:00Z",
            "9999-12",
            "+999999999-12",
            "-999999999-01",
            "23:59",
            "25:99",
            "R8-999999-9");

    private static final List<String> NUMBERS = List.of("x", "-1", "2147483647", "-2147483648", "2147483648");
    private static final List<String> LONGS = List.of("x", "-1", "9223372036854775807", "9223372036854775808");
    private static final List<String> IDS = List.of("x", "1-1-1-1-1", "00000000-0000-0000-0000-000000000000");
    private static final List<String> OTHERS = List.of("x", "+999999999-12-31", "99999999999999999999");
    private static final List<String> BLANK = List.of("", " ", "１２");

    private OddValues() {}

    /**
     * The same for the same field each time.
     *
     * @param type of the parameter, text where only the page knows it
     * @param most how many at most
     */
    static List<String> of(Class<?> type, String field, int most) {
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> some(NUMBERS, BLANK, field, most);
            case "long", "Long" -> some(LONGS, BLANK, field, most);
            case "UUID" -> some(IDS, BLANK, field, most);
            case "String", "List", "Set" -> some(TEXTS, RARER, field, most);
            default -> some(OTHERS, BLANK, field, most);
        };
    }

    private static List<String> some(List<String> often, List<String> rarer, String field, int most) {
        int usual = Math.min(often.size(), Math.max(1, most * 2 / 3));
        return Stream.concat(some(often, field, usual).stream(), some(rarer, field, Math.max(1, most - usual)).stream())
                .toList();
    }

    /** The same of them for the same field each time. */
    static <T> List<T> some(List<T> all, String field, int most) {
        if (ALL) {
            return all;
        }
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(field.hashCode()));
        return List.copyOf(shuffled.subList(0, Math.min(most, shuffled.size())));
    }
}
