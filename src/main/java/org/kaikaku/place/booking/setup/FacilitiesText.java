package org.kaikaku.place.booking.setup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaikaku.platform.language.Text;

/** {@code facilities.yaml} and {@code booking-fees.yaml} as maps and lists; what nobody changes stays as it stands, with the remarks of whoever wrote it by hand. */
final class FacilitiesText {
    private final String fileBefore;
    private final String feesBefore;
    private final Map<String, Object> file;
    private final Map<String, Object> fees;
    private boolean pricesChanged;

    private FacilitiesText(String fileBefore, String feesBefore) {
        this.fileBefore = fileBefore;
        this.feesBefore = feesBefore;
        this.file = EditedYaml.loaded(fileBefore);
        this.fees = EditedYaml.loaded(feesBefore);
    }

    /** @param facilities what the one file says; {@code fees}: the other */
    static FacilitiesText of(String facilities, String fees) {
        return new FacilitiesText(facilities, fees);
    }

    Optional<Map<String, Object>> facility(String key) {
        return named(facilities(), "key", key);
    }

    /** In the place of the one of this key, or as the last. */
    void put(String key, Map<String, Object> facility) {
        put(facilities(), "key", key, facility);
    }

    void putRoom(String facility, String key, Map<String, Object> room) {
        put(rooms(facility), "key", key, room);
    }

    void removeRoom(String facility, String key) {
        rooms(facility).removeIf(room -> key.equals(map(room).get("key")));
    }

    /** What a room costs, as the file says it; empty where it says nothing. */
    Map<String, Object> price(String room) {
        return named(list(fees, "rooms"), "room", room).orElse(Map.of());
    }

    void putPrice(String room, Map<String, Object> price) {
        putPrice("rooms", "room", room, price);
    }

    void removePrice(String room) {
        pricesChanged |=
                list(fees, "rooms").removeIf(price -> room.equals(map(price).get("room")));
    }

    /** What a piece of equipment costs; empty where nothing is said. */
    String priceOfThing(String thing) {
        return named(list(fees, "equipment"), "equipment", thing)
                .map(price -> String.valueOf(price.get("yen")))
                .orElse("");
    }

    void putPriceOfThing(String thing, int yen) {
        var price = new LinkedHashMap<String, Object>();
        price.put("equipment", thing);
        price.put("yen", yen);
        putPrice("equipment", "equipment", thing, price);
    }

    private void putPrice(String list, String name, String key, Map<String, Object> price) {
        if (!price.equals(named(list(fees, list), name, key).orElse(null))) {
            put(list(fees, list), name, key, price);
            pricesChanged = true;
        }
    }

    boolean pricesChanged() {
        return pricesChanged;
    }

    String facilities(int version, LocalDate effective) {
        return yaml(fileBefore, file, version, effective);
    }

    String fees(int version, LocalDate effective) {
        return yaml(feesBefore, fees, version, effective);
    }

    private static String yaml(String before, Map<String, Object> file, int version, LocalDate effective) {
        file.put("version", version);
        file.put("effective", effective.toString());
        return EditedYaml.of(before, file);
    }

    /** It is there until then, and listed no more from then on. */
    void close(String facility, LocalDate from) {
        facility(facility).ifPresent(found -> found.put("closes", from.toString()));
    }

    void keepOpen(String facility) {
        facility(facility).ifPresent(found -> found.remove("closes"));
    }

    /** A room as the file says it; empty where it is new. */
    Map<String, Object> room(String facility, String key) {
        return named(rooms(facility), "key", key).orElse(Map.of());
    }

    static Map<String, Object> words(Text text) {
        var words = new LinkedHashMap<String, Object>();
        words.put("ja", text.ja());
        words.put("easy", text.easy());
        words.put("en", text.en());
        return words;
    }

    private List<Object> facilities() {
        return list(file, "facilities");
    }

    private List<Object> rooms(String facility) {
        return facility(facility).map(found -> list(found, "rooms")).orElseGet(ArrayList::new);
    }

    private static Optional<Map<String, Object>> named(List<Object> among, String name, String key) {
        return among.stream()
                .map(FacilitiesText::map)
                .filter(one -> key.equals(one.get(name)))
                .findFirst();
    }

    private static void put(List<Object> among, String name, String key, Map<String, Object> one) {
        for (int at = 0; at < among.size(); at++) {
            if (key.equals(map(among.get(at)).get(name))) {
                among.set(at, one);
                return;
            }
        }
        among.add(one);
    }

    @SuppressWarnings("unchecked") // what was checked as a city's file has text keys
    private static Map<String, Object> map(Object one) {
        return (Map<String, Object>) one;
    }

    @SuppressWarnings("unchecked") // as above
    private static List<Object> list(Map<String, Object> of, String key) {
        return (List<Object>) of.computeIfAbsent(key, _ -> new ArrayList<>());
    }
}
