package org.kaikaku.place.booking.facility;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.kaikaku.platform.calendar.ClosedDays;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;

/** Reads {@code facilities.yaml}. */
final class FacilitiesYaml {
    static final String PATH = "facilities.yaml";
    private static final String KEY = "[a-z][a-z0-9-]*";
    private static final int DAY = 1440;
    private static final SequencedMap<String, Optional<DayOfWeek>> CLOSED = new LinkedHashMap<>();

    static {
        CLOSED.put("holiday", Optional.empty());
        for (var day : DayOfWeek.values()) {
            CLOSED.put(day.name().toLowerCase(Locale.ROOT), Optional.of(day));
        }
    }

    private FacilitiesYaml() {}

    static Optional<Directory> read(CityFiles files, Collection<CityFileProblem> problems) {
        var found = new ArrayList<CityFileProblem>();
        var directory = files.find(PATH).flatMap(file -> YamlMap.read(file, found, FacilitiesYaml::directory));
        problems.addAll(found);
        return found.isEmpty() ? directory : Optional.empty();
    }

    private static Directory directory(YamlMap yaml) {
        var purposes = yaml.list("purposes", value -> value.map(FacilitiesYaml::purpose));
        var facilities = yaml.get("facilities").list(value -> value.map(FacilitiesYaml::facility));
        var directory = new Directory(purposes, facilities);
        once(yaml, facilities.stream().map(Facility::key).toList(), "facility");
        once(yaml, directory.places().stream().map(place -> place.room().key()).toList(), "room");
        once(
                yaml,
                facilities.stream()
                        .flatMap(one -> one.equipment().stream())
                        .map(Equipment::key)
                        .toList(),
                "equipment");
        known(yaml, directory);
        return directory;
    }

    private static Purpose purpose(YamlMap yaml) {
        return new Purpose(key(yaml.get("key")), yaml.text("name"), yaml.list("words", YamlValue::string));
    }

    /** What a room is for must be a purpose, and what it is made of a room: a misspelt part would shut nothing. */
    private static void known(YamlMap yaml, Directory directory) {
        var purposes = directory.purposes().stream().map(Purpose::key).toList();
        var rooms = directory.places().stream().map(place -> place.room().key()).toList();
        directory.places().forEach(place -> {
            place.room().purposes().stream()
                    .filter(purpose -> !purposes.contains(purpose))
                    .forEach(purpose -> yaml.wrong(
                            "room \"" + place.room().key() + "\" is for \"" + purpose + "\", which is no purpose",
                            CityFileProblem.didYouMean(purpose, purposes)));
            place.room().parts().stream()
                    .filter(part -> !rooms.contains(part))
                    .forEach(part -> yaml.wrong(
                            "\"" + part + "\" is a part of \"" + place.room().key() + "\" and no room",
                            CityFileProblem.didYouMean(part, rooms)));
        });
    }

    private static void once(YamlMap yaml, List<String> keys, String what) {
        var seen = new HashSet<String>();
        keys.stream()
                .filter(key -> !seen.add(key))
                .forEach(key -> yaml.wrong("the " + what + " \"" + key + "\" stands here a second time", null));
    }

    private static Facility facility(YamlMap yaml) {
        return new Facility(
                key(yaml.get("key")),
                yaml.text("name"),
                yaml.text("about"),
                yaml.text("address"),
                yaml.string("phone"),
                yaml.string("division"),
                degrees(yaml, "latitude", 20, 46),
                degrees(yaml, "longitude", 122, 154),
                Set.copyOf(yaml.list("barrier-free", value -> value.choice(Feature.class))),
                closed(yaml.get("closed").items()),
                yaml.find("closes").map(YamlValue::date).orElse(null),
                yaml.list("equipment", value -> value.map(FacilitiesYaml::equipment)),
                yaml.get("rooms").list(value -> value.map(FacilitiesYaml::room)));
    }

    /** Of Japan: whoever swaps latitude and longitude is told so. */
    private static String degrees(YamlMap yaml, String key, int least, int most) {
        return yaml.find(key)
                .map(value -> {
                    var typed = value.string();
                    if (!typed.matches("\\d{1,3}(\\.\\d+)?")
                            || Double.parseDouble(typed) < least
                            || Double.parseDouble(typed) > most) {
                        value.wrong("\"" + typed + "\" is no " + key + " in Japan", "write degrees like \"35.123\"");
                    }
                    return typed;
                })
                .orElse("");
    }

    private static Equipment equipment(YamlMap yaml) {
        return new Equipment(
                key(yaml.get("key")), yaml.text("name"), yaml.get("stock").number(1, 1000, "pieces"));
    }

    private static ClosedDays closed(List<YamlValue> items) {
        var weekdays = EnumSet.noneOf(DayOfWeek.class);
        var spans = new ArrayList<ClosedDays.YearlySpan>();
        boolean holidays = false;
        for (var item : items) {
            if (item.isMap()) {
                spans.add(item.map(span -> new ClosedDays.YearlySpan(
                        span.get("from").monthDay(), span.get("to").monthDay())));
            } else {
                var weekday = item.choice(CLOSED);
                weekday.ifPresent(weekdays::add);
                holidays |= weekday.isEmpty();
            }
        }
        return ClosedDays.of(weekdays, holidays, spans);
    }

    private static Room room(YamlMap yaml) {
        var key = key(yaml.get("key"));
        var bands = yaml.get("bands").list(value -> value.map(FacilitiesYaml::band));
        var parts = yaml.list("parts", YamlValue::string);
        var room = new Room(
                key,
                yaml.text("name"),
                yaml.get("people").number(1, 10_000, "people"),
                Set.copyOf(yaml.list("purposes", YamlValue::string)),
                parts.isEmpty() ? List.of(key) : parts,
                bands,
                minutes(yaml, "prepare"),
                minutes(yaml, "clean-up"),
                yaml.get("ahead-days").number(1, 730, "days"),
                yaml.find("lottery-months")
                        .map(value -> value.number(1, 12, "months"))
                        .orElse(0),
                yaml.find("staff").map(YamlValue::flag).orElse(false),
                yaml.find("approval").map(YamlValue::flag).orElse(false),
                yaml.find("lock").map(value -> value.choice(Lock.class)).orElse(Lock.NONE));
        inOrder(yaml, room);
        return room;
    }

    /** Backwards, overlapping, or so near that the clean-up of one would shut the next, for ever. */
    private static void inOrder(YamlMap yaml, Room room) {
        var bands = room.bands();
        if (bands.isEmpty()) {
            yaml.get("bands").wrong("the room is never let", null);
        }
        once(yaml, bands.stream().map(Band::key).toList(), "band");
        for (int i = 1; i < bands.size(); i++) {
            var gap = Duration.between(bands.get(i - 1).until(), bands.get(i).from());
            if (gap.compareTo(room.prepare().plus(room.cleanUp())) < 0) {
                yaml.get("bands")
                        .wrong(
                                "\"" + bands.get(i).key() + "\" begins before \""
                                        + bands.get(i - 1).key() + "\" is over and cleaned up",
                                "leave " + room.prepare().plus(room.cleanUp()).toMinutes() + " minutes between them");
            }
        }
    }

    private static Band band(YamlMap yaml) {
        var band = new Band(
                key(yaml.get("key")), yaml.get("from").time(), yaml.get("until").time());
        if (!band.from().isBefore(band.until())) {
            yaml.get("until").wrong("is not after from", "a use ends on the day on which it begins, by 23:59");
        }
        return band;
    }

    private static Duration minutes(YamlMap yaml, String key) {
        return Duration.ofMinutes(
                yaml.find(key).map(value -> value.number(0, DAY, "minutes")).orElse(0));
    }

    private static String key(YamlValue value) {
        var key = value.string();
        if (!key.matches(KEY)) {
            value.wrong("\"" + key + "\" is no key", "write small letters, digits and -");
        }
        return key;
    }
}
