package org.kaikaku.place.booking.setup;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Band;
import org.kaikaku.place.booking.facility.Lock;
import org.kaikaku.place.booking.facility.Room;
import org.kaikaku.platform.language.Text;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A room as it is typed. A band keeps the key by which it was booked; a new one is called by when it begins.
 *
 * @param problems by field, keys of texts
 */
public record RoomForm(MultiValueMap<String, String> sent, Map<String, String> problems) {
    private static final int ROWS = 12;
    private static final int SPARE = 2;
    private static final int DAY = 1440;
    private static final int MOST_YEN = 999_999;

    static RoomForm empty() {
        return new RoomForm(new LinkedMultiValueMap<>(Map.of("ahead", List.of("90"))), Map.of());
    }

    /** @param price as the file says it */
    static RoomForm of(Room room, Map<String, Object> price) {
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("name-ja", room.name().ja());
        sent.add("name-easy", room.name().easy());
        sent.add("name-en", room.name().en());
        sent.add("people", Integer.toString(room.people()));
        room.purposes().forEach(purpose -> sent.add("purpose", purpose));
        room.parts().stream().filter(part -> !part.equals(room.key())).forEach(part -> sent.add("part", part));
        for (int at = 0; at < room.bands().size(); at++) {
            var band = room.bands().get(at);
            sent.add("key-" + at, band.key());
            sent.add("from-" + at, band.from().toString());
            sent.add("until-" + at, band.until().toString());
            if (price.get("bands") instanceof Map<?, ?> yen && yen.get(band.key()) != null) {
                sent.add("yen-" + at, String.valueOf(yen.get(band.key())));
            }
        }
        sent.add("air", String.valueOf(price.getOrDefault("air", "")));
        sent.add("prepare", Long.toString(room.prepare().toMinutes()));
        sent.add("clean-up", Long.toString(room.cleanUp().toMinutes()));
        sent.add("ahead", Integer.toString(room.ahead()));
        sent.add("lottery", Integer.toString(room.lottery()));
        sent.add("lock", room.lock().name());
        if (room.staff()) {
            sent.add("staff", "yes");
        }
        if (room.approval()) {
            sent.add("approval", "yes");
        }
        return new RoomForm(sent, Map.of());
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

    /** Those typed, and some to type more. */
    public int rows() {
        int used = IntStream.range(0, ROWS)
                .filter(at -> !value("from-" + at).isEmpty())
                .map(at -> at + 1)
                .max()
                .orElse(0);
        return Math.min(ROWS, used + SPARE);
    }

    /**
     * @param before as the file says it; empty for a new room
     * @return as the file says it; of use only where nothing is wrong. What is as usual is left out, unless the file said so before.
     */
    static Map<String, Object> read(Typed typed, String key, Map<String, Object> before) {
        var room = new LinkedHashMap<String, Object>();
        room.put("key", key);
        Text name = typed.text("name");
        room.put("name", FacilitiesText.words(name));
        room.put("people", typed.number("people", 1, 10_000));
        put(room, "purposes", typed.all("purpose"));
        put(room, "parts", typed.all("part"));
        int prepare = minutes(typed, "prepare");
        int cleanUp = minutes(typed, "clean-up");
        room.put("bands", bands(typed, Duration.ofMinutes(prepare + cleanUp)));
        put(room, "prepare", prepare, 0, before);
        put(room, "clean-up", cleanUp, 0, before);
        room.put("ahead-days", typed.number("ahead", 1, 730));
        int lottery = typed.line("lottery").isEmpty() ? 0 : typed.number("lottery", 0, 12);
        if (lottery > 0) {
            room.put("lottery-months", lottery);
        }
        put(room, "staff", typed.yes("staff"), false, before);
        put(room, "approval", typed.yes("approval"), false, before);
        put(room, "lock", lock(typed.line("lock")).name().toLowerCase(Locale.ROOT), "none", before);
        return room;
    }

    /** @return as the file of prices says it, by the same keys of bands */
    static Map<String, Object> price(Typed typed, String key) {
        var yen = new LinkedHashMap<String, Object>();
        for (int at = 0; at < ROWS; at++) {
            var band = band(typed, at);
            if (band != null) {
                boolean free = typed.yes("staff") && typed.line("yen-" + at).isEmpty();
                yen.put(band.key(), free ? 0 : typed.number("yen-" + at, 0, MOST_YEN));
            }
        }
        var price = new LinkedHashMap<String, Object>();
        price.put("room", key);
        price.put("bands", yen);
        if (!typed.line("air").isEmpty() && typed.number("air", 0, MOST_YEN) > 0) {
            price.put("air", typed.number("air", 0, MOST_YEN));
        }
        return price;
    }

    private static Lock lock(String typed) {
        return switch (typed) {
            case "ONLINE" -> Lock.ONLINE;
            case "OFFLINE" -> Lock.OFFLINE;
            default -> Lock.NONE;
        };
    }

    private static void put(
            Map<String, Object> room, String key, Object value, Object usual, Map<String, Object> before) {
        if (!value.equals(usual) || before.containsKey(key)) {
            room.put(key, value);
        }
    }

    private static void put(Map<String, Object> room, String key, List<String> values) {
        if (!values.isEmpty()) {
            room.put(key, List.copyOf(values));
        }
    }

    private static int minutes(Typed typed, String field) {
        return typed.line(field).isEmpty() ? 0 : typed.number(field, 0, DAY);
    }

    private static List<Map<String, Object>> bands(Typed typed, Duration between) {
        var bands = new ArrayList<Map<String, Object>>();
        @Nullable LocalTime before = null;
        for (int at = 0; at < ROWS; at++) {
            var band = band(typed, at);
            if (band == null) {
                continue;
            }
            if (before != null && Duration.between(before, band.from()).compareTo(between) < 0) {
                typed.wrong("from-" + at, before.isAfter(band.from()) ? "band.overlaps" : "band.near");
            }
            before = band.until();
            var said = new LinkedHashMap<String, Object>();
            said.put("key", band.key());
            said.put("from", band.from().toString());
            said.put("until", band.until().toString());
            bands.add(said);
        }
        if (bands.isEmpty()) {
            typed.wrong("from-0", "band.none");
        }
        return bands;
    }

    /** Null where the row is empty or wrong. */
    private static @Nullable Band band(Typed typed, int at) {
        if (typed.line("from-" + at).isEmpty() && typed.line("until-" + at).isEmpty()) {
            return null;
        }
        var from = typed.time("from-" + at);
        var until = typed.time("until-" + at);
        if (from.isEmpty() || until.isEmpty()) {
            return null;
        }
        if (!from.get().isBefore(until.get())) {
            typed.wrong("until-" + at, "band.backwards");
            return null;
        }
        var key = typed.line("key-" + at);
        return new Band(
                key.matches("[a-z][a-z0-9-]*")
                        ? key
                        : "t%02d%02d".formatted(from.get().getHour(), from.get().getMinute()),
                from.get(),
                until.get());
    }
}
