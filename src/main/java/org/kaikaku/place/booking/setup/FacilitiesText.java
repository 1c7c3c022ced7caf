package org.kaikaku.place.booking.setup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaikaku.platform.language.Text;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** {@code facilities.yaml} and {@code booking-fees.yaml} as maps and lists, so that what nobody changes stays as it stands; remarks of whoever wrote it by hand do not. */
final class FacilitiesText {
    private static final int WIDTH = 160;

    private final Map<String, Object> file;
    private final Map<String, Object> fees;
    private boolean pricesChanged;

    private FacilitiesText(Map<String, Object> file, Map<String, Object> fees) {
        this.file = file;
        this.fees = fees;
    }

    /** @param facilities what the one file says; {@code fees}: the other */
    static FacilitiesText of(String facilities, String fees) {
        return new FacilitiesText(loaded(facilities), loaded(fees));
    }

    private static Map<String, Object> loaded(String yaml) {
        return map(new Load(LoadSettings.builder().build()).loadFromString(yaml));
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
        return yaml(file, version, effective);
    }

    String fees(int version, LocalDate effective) {
        return yaml(fees, version, effective);
    }

    private static String yaml(Map<String, Object> file, int version, LocalDate effective) {
        file.put("version", version);
        file.put("effective", effective.toString());
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.AUTO)
                        .setWidth(WIDTH)
                        .build())
                .dumpToString(file);
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
