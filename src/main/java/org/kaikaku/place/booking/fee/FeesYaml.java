package org.kaikaku.place.booking.fee;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaikaku.place.booking.facility.Band;
import org.kaikaku.place.booking.facility.Directory;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;

/** Reads {@code booking-fees.yaml}, and finds what a table leaves open. */
final class FeesYaml {
    static final String PATH = "booking-fees.yaml";
    private static final int MOST = 10_000_000;

    private FeesYaml() {}

    static Optional<FeeTable> read(CityFiles files, Collection<CityFileProblem> problems) {
        var found = new ArrayList<CityFileProblem>();
        var table = files.find(PATH).flatMap(file -> YamlMap.read(file, found, FeesYaml::table));
        problems.addAll(found);
        return found.isEmpty() ? table : Optional.empty();
    }

    private static FeeTable table(YamlMap yaml) {
        var rooms = new LinkedHashMap<String, FeeTable.RoomFee>();
        yaml.get("rooms")
                .list(value -> value.map(
                        room -> twice(value, room.string("room"), rooms.put(room.string("room"), room(room)))));
        var equipment = new LinkedHashMap<String, Integer>();
        yaml.list(
                "equipment",
                value -> value.map(thing -> twice(
                        value,
                        thing.string("equipment"),
                        equipment.put(
                                thing.string("equipment"), thing.get("yen").number(0, MOST, "yen")))));
        return new FeeTable(
                yaml.string("source"),
                yaml.string("account"),
                yaml.get("outside").number(0, 1000, "percent"),
                yaml.get("commercial").number(0, 1000, "percent"),
                yaml.get("round-to").number(1, 100, "yen"),
                rooms,
                equipment,
                yaml.list(
                        "reductions",
                        value -> value.map(one -> new FeeTable.Reduction(
                                one.string("key"),
                                one.text("name"),
                                one.get("percent").number(1, 100, "percent")))),
                refunds(yaml.get("refunds")),
                yaml.get("due-days").number(0, 90, "days"));
    }

    private static <T> String twice(YamlValue value, String key, @org.jspecify.annotations.Nullable T before) {
        if (before != null) {
            value.wrong("\"" + key + "\" has a price already", "leave just one");
        }
        return key;
    }

    private static FeeTable.RoomFee room(YamlMap yaml) {
        var bands = new LinkedHashMap<String, Integer>();
        yaml.get("bands").map(all -> {
            all.all().forEach((band, yen) -> bands.put(band, yen.number(0, MOST, "yen")));
            return all;
        });
        return new FeeTable.RoomFee(
                Map.copyOf(bands),
                yaml.find("air").map(value -> value.number(0, MOST, "yen")).orElse(0));
    }

    /** From the most days down to 0, or somebody who cancels would find no line of theirs. */
    private static List<FeeTable.Refund> refunds(YamlValue value) {
        var refunds = value.list(one -> one.map(yaml -> new FeeTable.Refund(
                yaml.get("days").number(0, 366, "days"), yaml.get("percent").number(0, 100, "percent"))));
        for (int i = 1; i < refunds.size(); i++) {
            if (refunds.get(i).days() >= refunds.get(i - 1).days()) {
                value.wrong("the days are not in order", "write the most days first");
            }
        }
        if (refunds.isEmpty() || refunds.getLast().days() != 0) {
            value.wrong("nothing says what is given back on the last days", "let the last line be for 0 days");
        }
        return refunds;
    }

    /** A room, band or piece of equipment without a price, and a price for nothing. */
    static void gaps(FeeTable table, Directory directory, Collection<CityFileProblem> problems) {
        var rooms = new HashSet<String>();
        for (var place : directory.places()) {
            var room = place.room();
            rooms.add(room.key());
            var fee = table.rooms().get(room.key());
            if (fee == null && !room.staff()) {
                problems.add(
                        wrong("the room \"" + room.key() + "\" has no price", "write 0 where nothing is to be paid"));
            } else if (fee != null) {
                bands(room.key(), room.bands(), fee, problems);
            }
            place.facility().equipment().stream()
                    .filter(thing -> !table.equipment().containsKey(thing.key()))
                    .map(thing -> wrong(
                            "the equipment \"" + thing.key() + "\" has no price",
                            "write 0 where nothing is to be paid"))
                    .filter(problem -> !problems.contains(problem))
                    .forEach(problems::add);
        }
        table.rooms().keySet().stream()
                .filter(room -> !rooms.contains(room))
                .forEach(room -> problems.add(wrong(
                        "\"" + room + "\" is no room of facilities.yaml", CityFileProblem.didYouMean(room, rooms))));
    }

    private static void bands(
            String room, List<Band> bands, FeeTable.RoomFee fee, Collection<CityFileProblem> problems) {
        var keys = bands.stream().map(Band::key).toList();
        keys.stream()
                .filter(band -> !fee.bands().containsKey(band))
                .forEach(band -> problems.add(wrong(
                        "\"" + band + "\" of the room \"" + room + "\" has no price",
                        "write 0 where nothing is to be paid")));
        fee.bands().keySet().stream()
                .filter(band -> !keys.contains(band))
                .forEach(band -> problems.add(wrong(
                        "\"" + band + "\" is no band of the room \"" + room + "\"",
                        CityFileProblem.didYouMean(band, keys))));
    }

    private static CityFileProblem wrong(String wrong, @org.jspecify.annotations.Nullable String meant) {
        return CityFileProblem.of(PATH, wrong, meant);
    }
}
