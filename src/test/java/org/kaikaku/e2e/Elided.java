package org.kaikaku.e2e;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as documentation shows it: {@code …} stands for what is left out. What differs from call to call (ids, receipt numbers, codes, times and what
 * counts from today) is
 * compared by its kind only, all else to the letter.
 */
final class Elided {
    private static final String REST = "…";
    private static final List<Pattern> KINDS = List.of(
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            Pattern.compile("R\\d+-\\d{6,}-\\d"),
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"));
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern CODE = Pattern.compile("[A-Z2-9]{8}");

    private Elided() {}

    static JsonNode read(String shown) {
        var json = new StringBuilder();
        var open = new ArrayDeque<Character>();
        boolean text = false;
        for (int i = 0; i < shown.length(); i++) {
            char sign = shown.charAt(i);
            if (sign == '"' && shown.charAt(Math.max(0, i - 1)) != '\\') {
                text = !text;
            }
            if (!text && (sign == '{' || sign == '[')) {
                open.push(sign);
            } else if (!text && (sign == '}' || sign == ']')) {
                open.pop();
            }
            json.append(text || sign != '…' ? String.valueOf(sign) : open.element() == '{' ? "\"…\": true" : "\"…\"");
        }
        return new JsonMapper().readTree(json.toString());
    }

    /** What was shown and is not so, each with its place. */
    static List<String> differences(JsonNode shown, JsonNode there) {
        var differences = new ArrayList<String>();
        compare("", shown, there, differences);
        return differences;
    }

    private static void compare(String place, JsonNode shown, JsonNode there, List<String> differences) {
        if (shown.isObject() && there.isObject()) {
            shown.properties().stream()
                    .filter(one -> !one.getKey().equals(REST))
                    .forEach(one ->
                            compare(place + "/" + one.getKey(), one.getValue(), there.path(one.getKey()), differences));
            if (!shown.has(REST) && shown.size() != there.size()) {
                differences.add(place + " has " + there.propertyNames());
            }
        } else if (shown.isArray() && there.isArray()) {
            array(place, shown, there, differences);
        } else if (!same(place, shown, there)) {
            differences.add(place + " is " + there + ", not " + shown);
        }
    }

    private static void array(String place, JsonNode shown, JsonNode there, List<String> differences) {
        boolean more = shown.valueStream().anyMatch(Elided::isRest);
        var wanted = shown.valueStream().filter(one -> !isRest(one)).toList();
        if (!more && wanted.size() != there.size()) {
            differences.add(place + " has " + there.size() + " entries, not " + wanted.size());
        }
        for (int i = 0; i < wanted.size(); i++) {
            var one = wanted.get(i);
            boolean found = more
                    ? there.valueStream()
                            .anyMatch(candidate -> differences(one, candidate).isEmpty())
                    : differences(one, there.path(i)).isEmpty();
            if (!found) {
                differences.add(place + "/" + i + ": " + differences(one, there.path(i)));
            }
        }
    }

    private static boolean isRest(JsonNode value) {
        return value.isString() && value.asString().equals(REST);
    }

    private static boolean same(String place, JsonNode shown, JsonNode there) {
        return shown.equals(there)
                || shown.isString() && there.isString() && alike(place, shown.asString(), there.asString());
    }

    private static boolean alike(String place, String shown, String there) {
        return KINDS.stream().anyMatch(kind -> both(kind, shown, there))
                || place.endsWith("/code") && both(CODE, shown, there)
                || place.endsWith("/answerBy") && both(DAY, shown, there);
    }

    private static boolean both(Pattern kind, String shown, String there) {
        return kind.matcher(shown).matches() && kind.matcher(there).matches();
    }
}
