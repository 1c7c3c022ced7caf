package org.kaikaku.platform.city;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.kaikaku.platform.calendar.ClosedDays;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;

/** Reads {@code city.yaml}. */
final class CityYaml {
    static final String PATH = "city.yaml";

    /** A day of the week; empty for holidays. */
    private static final SequencedMap<String, Optional<DayOfWeek>> CLOSED = new LinkedHashMap<>();

    static {
        CLOSED.put("holiday", Optional.empty());
        for (var day : DayOfWeek.values()) {
            CLOSED.put(day.name().toLowerCase(Locale.ROOT), Optional.of(day));
        }
    }

    private CityYaml() {}

    static Optional<City> read(CityFiles files, Collection<CityFileProblem> problems) {
        var file = files.find(PATH);
        if (file.isEmpty()) {
            problems.add(CityFileProblem.of(PATH, "is missing", null));
        }
        return file.flatMap(found -> YamlMap.read(found, problems, CityYaml::city));
    }

    private static City city(YamlMap yaml) {
        var divisions = new ArrayList<Division>();
        var places = yaml.get("divisions")
                .list(item -> item.map(division -> {
                    divisions.add(division(division, divisions));
                    return division;
                }));
        places.forEach(division -> parentExists(division, divisions));
        return new City(
                yaml.get("municipality").map(CityYaml::municipality),
                yaml.get("opening-hours").map(CityYaml::openingHours),
                new Divisions(divisions),
                yaml.list("retention", item -> item.map(CityYaml::retention)));
    }

    private static Retention retention(YamlMap yaml) {
        int years = yaml.get("years").number();
        if (yaml.has("years") && years < 1) {
            yaml.get("years").wrong("documents are kept for 1 year at least", null);
        }
        return new Retention(yaml.get("from").date(), Math.max(1, years));
    }

    private static Municipality municipality(YamlMap yaml) {
        return new Municipality(
                code(yaml.get("code")),
                yaml.text("name"),
                yaml.string("kana"),
                yaml.string("mayor"),
                yaml.string("phone"),
                yaml.string("postal"),
                yaml.text("address"));
    }

    private static MunicipalityCode code(YamlValue value) {
        String digits = value.string();
        if (MunicipalityCode.isValid(digits)) {
            return new MunicipalityCode(digits);
        }
        if (!digits.isEmpty()) {
            value.wrong(
                    "\"" + digits + "\" is not a municipality code",
                    digits.matches("[0-9]{5,6}")
                            ? "did you mean \"" + digits.substring(0, 5) + MunicipalityCode.checkDigit(digits) + "\"?"
                            : "it has six digits");
        }
        return new MunicipalityCode("000001");
    }

    private static OpeningHours openingHours(YamlMap yaml) {
        var weekdays = EnumSet.noneOf(DayOfWeek.class);
        var spans = new ArrayList<ClosedDays.YearlySpan>();
        boolean holidays = false;
        for (var closed : yaml.get("closed").items()) {
            if (closed.isMap()) {
                spans.add(closed.map(span -> new ClosedDays.YearlySpan(
                        span.get("from").monthDay(), span.get("to").monthDay())));
            } else {
                var weekday = closed.choice(CLOSED);
                weekday.ifPresent(weekdays::add);
                holidays |= weekday.isEmpty();
            }
        }
        return new OpeningHours(
                yaml.get("from").time(), yaml.get("to").time(), ClosedDays.of(weekdays, holidays, spans));
    }

    private static Division division(YamlMap yaml, List<Division> before) {
        var division = new Division(
                yaml.string("key"),
                yaml.text("name"),
                yaml.string("kana"),
                yaml.stringOrNull("mark"),
                yaml.stringOrNull("parent"),
                yaml.get("from").date(),
                yaml.find("to").map(YamlValue::date).orElse(null),
                yaml.textOrNull("desk"),
                yaml.stringOrNull("phone"));
        if (division.to() != null && division.to().isBefore(division.from())) {
            yaml.get("to").wrong("is before from", null);
        }
        before.stream()
                .filter(other -> other.key().equals(division.key()) && other.overlaps(division))
                .findFirst()
                .ifPresent(other -> yaml.get("from")
                        .wrong(
                                "the entry of " + other.from() + " for the same division holds on that day too",
                                "give that one a \"to\""));
        return division;
    }

    private static void parentExists(YamlMap yaml, List<Division> divisions) {
        String parent = yaml.stringOrNull("parent");
        if (parent == null) {
            return;
        }
        var keys = divisions.stream().map(Division::key).distinct().toList();
        var from = yaml.get("from").date();
        if (!keys.contains(parent)) {
            yaml.get("parent").unknown(parent, "a division", keys);
        } else if (new Divisions(divisions).on(from).find(parent).isEmpty()) {
            yaml.get("parent").wrong("there is no \"" + parent + "\" on " + from, null);
        }
    }
}
