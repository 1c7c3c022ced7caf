package org.kaikaku.place.booking.setup;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Feature;
import org.kaikaku.platform.language.Text;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A facility as it is typed, without its rooms.
 *
 * @param problems by field, keys of texts
 */
public record FacilityForm(MultiValueMap<String, String> sent, Map<String, String> problems) {
    public static final List<String> DAYS = Stream.concat(
                    Stream.of(DayOfWeek.values()).map(day -> day.name().toLowerCase(Locale.ROOT)), Stream.of("holiday"))
            .toList();
    private static final int ROWS = 20;
    private static final int SPARE = 1;
    private static final int SPANS = 4;
    private static final int MOST_YEN = 999_999;
    private static final Pattern PHONE = Pattern.compile("[0-9+()-]{9,20}");

    static FacilityForm empty() {
        return new FacilityForm(new LinkedMultiValueMap<>(), Map.of());
    }

    /** @param facility as the file says it, so that what the program does not keep (which weekdays are closed) is there */
    static FacilityForm of(Map<String, Object> facility, FacilitiesText text) {
        var sent = new LinkedMultiValueMap<String, String>();
        for (var field : List.of("name", "about", "address")) {
            if (facility.get(field) instanceof Map<?, ?> words) {
                words.forEach((language, said) -> sent.add(field + "-" + language, String.valueOf(said)));
            }
        }
        sent.add("phone", String.valueOf(facility.get("phone")));
        sent.add("latitude", String.valueOf(facility.getOrDefault("latitude", "")));
        sent.add("longitude", String.valueOf(facility.getOrDefault("longitude", "")));
        sent.add("closes", String.valueOf(facility.getOrDefault("closes", "")));
        list(facility, "barrier-free").forEach(one -> sent.add("feature", String.valueOf(one)));
        closed(sent, list(facility, "closed"));
        equipment(sent, list(facility, "equipment"), text);
        return new FacilityForm(sent, Map.of());
    }

    private static List<?> list(Map<String, Object> facility, String key) {
        return facility.get(key) instanceof List<?> list ? list : List.of();
    }

    private static void closed(MultiValueMap<String, String> sent, List<?> closed) {
        int at = 0;
        for (var one : closed) {
            if (one instanceof Map<?, ?> span) {
                sent.add("closed-from-" + at, String.valueOf(span.get("from")));
                sent.add("closed-to-" + at++, String.valueOf(span.get("to")));
            } else {
                sent.add("closed", String.valueOf(one));
            }
        }
    }

    private static void equipment(MultiValueMap<String, String> sent, List<?> equipment, FacilitiesText text) {
        int at = 0;
        for (var one : equipment) {
            if (one instanceof Map<?, ?> thing && thing.get("name") instanceof Map<?, ?> name) {
                sent.add("thing-key-" + at, String.valueOf(thing.get("key")));
                sent.add("yen-" + at, text.priceOfThing(String.valueOf(thing.get("key"))));
                int row = at;
                name.forEach((language, said) -> sent.add("thing-" + row + "-" + language, String.valueOf(said)));
                sent.add("stock-" + at++, String.valueOf(thing.get("stock")));
            }
        }
    }

    public String value(String field) {
        var typed = sent.getFirst(field);
        return typed == null ? "" : typed;
    }

    public boolean has(String field, String value) {
        return sent.getOrDefault(field, List.of()).contains(value);
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    public int things() {
        return Math.min(ROWS, used("stock-", ROWS) + SPARE);
    }

    public int spans() {
        return Math.min(SPANS, used("closed-from-", SPANS) + 1);
    }

    private int used(String field, int most) {
        return IntStream.range(0, most)
                .filter(at -> !value(field + at).isEmpty())
                .map(at -> at + 1)
                .max()
                .orElse(0);
    }

    /** @param before as the file says it; what is not on the form stays */
    static Map<String, Object> read(Typed typed, Map<String, Object> before) {
        var facility = new LinkedHashMap<>(before);
        for (var field : List.of("name", "about", "address")) {
            Text text = typed.text(field);
            facility.put(field, FacilitiesText.words(text));
        }
        facility.put("phone", typed.line("phone"));
        if (!PHONE.matcher(typed.line("phone")).matches()) {
            typed.wrong("phone", "phone.wrong");
        }
        degrees(typed, facility, "latitude", 20, 46);
        degrees(typed, facility, "longitude", 122, 154);
        var known = Stream.of(Feature.values()).map(Feature::key).toList();
        facility.put(
                "barrier-free",
                typed.all("feature").stream().filter(known::contains).toList());
        facility.put("closed", closed(typed));
        facility.put("equipment", equipment(typed));
        facility.putIfAbsent("rooms", new ArrayList<>());
        return facility;
    }

    /** Of Japan; swapped ones are noticed by that. */
    private static void degrees(Typed typed, Map<String, Object> facility, String field, int least, int most) {
        var said = typed.line(field);
        if (said.isEmpty()) {
            facility.remove(field);
            return;
        }
        if (!said.matches("\\d{1,3}(\\.\\d{1,8})?")
                || Double.parseDouble(said) < least
                || Double.parseDouble(said) > most) {
            typed.wrong(field, "degrees.wrong");
        }
        facility.put(field, said);
    }

    private static List<Object> closed(Typed typed) {
        var closed = new ArrayList<Object>(
                typed.all("closed").stream().filter(DAYS::contains).toList());
        for (int at = 0; at < SPANS; at++) {
            var from = typed.line("closed-from-" + at);
            var to = typed.line("closed-to-" + at);
            if (!from.isEmpty() || !to.isEmpty()) {
                day(typed, "closed-from-" + at);
                day(typed, "closed-to-" + at);
                var span = new LinkedHashMap<String, Object>();
                span.put("from", from);
                span.put("to", to);
                closed.add(span);
            }
        }
        return closed;
    }

    private static void day(Typed typed, String field) {
        try {
            MonthDay.parse("--" + typed.line(field));
        } catch (java.time.DateTimeException e) {
            typed.wrong(field, "day.wrong");
        }
    }

    /** @param facility as {@link #read} gave it */
    static void prices(Typed typed, Map<String, Object> facility, Map<String, Integer> prices) {
        int row = 0;
        for (var one : list(facility, "equipment")) {
            while (typed.words("thing-" + row + "-ja").isEmpty()
                    && typed.line("stock-" + row).isEmpty()) {
                row++;
            }
            if (one instanceof Map<?, ?> thing) {
                prices.put(String.valueOf(thing.get("key")), typed.number("yen-" + row, 0, MOST_YEN));
            }
            row++;
        }
    }

    private static List<Object> equipment(Typed typed) {
        var equipment = new ArrayList<Object>();
        for (int at = 0; at < ROWS; at++) {
            boolean named = !typed.words("thing-" + at + "-ja").isEmpty();
            if (named || !typed.line("stock-" + at).isEmpty()) {
                var thing = new LinkedHashMap<String, Object>();
                var key = typed.line("thing-key-" + at);
                thing.put("key", key.matches("[a-z][a-z0-9-]*") ? key : SetupKeys.fresh("thing"));
                thing.put("name", FacilitiesText.words(typed.text("thing-" + at)));
                thing.put("stock", typed.number("stock-" + at, 1, 1000));
                equipment.add(thing);
            }
        }
        return equipment;
    }
}
