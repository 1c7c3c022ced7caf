package org.kaikaku.service.outreach.timetable;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;
import org.kaikaku.service.outreach.GeoPoint;
import org.kaikaku.service.outreach.Stop;
import org.kaikaku.service.outreach.Van;
import org.kaikaku.service.outreach.VanErrand;

/** Reads {@code outreach.yaml}. */
final class TimetableYaml {
    static final String PATH = "outreach.yaml";
    private static final String KEY = "[a-z][a-z0-9_-]*";
    private static final int DAY_MINUTES = 24 * 60;

    private TimetableYaml() {}

    /** Empty where there is no such file, or a mistake in it. */
    static Optional<Timetable> read(CityFiles files, Collection<CityFileProblem> problems) {
        var found = new ArrayList<CityFileProblem>();
        var read = files.find(PATH).flatMap(file -> YamlMap.read(file, found, TimetableYaml::timetable));
        problems.addAll(found);
        return found.isEmpty() ? read : Optional.empty();
    }

    private static Timetable timetable(YamlMap yaml) {
        var vans = yaml.list("vans", TimetableYaml::van);
        var areas = yaml.list("areas", value -> value.map(area -> new Area(key(area), area.text("name"))));
        var errands = yaml.list("errands", TimetableYaml::errand);
        var stops = yaml.list("stops", value -> value.map(stop -> stop(stop, areas, errands)));
        once(yaml, "vans", vans, Van::key);
        once(yaml, "areas", areas, Area::key);
        once(yaml, "errands", errands, VanErrand::key);
        once(yaml, "stops", stops, Stop::key);
        var rules = new RulesYaml(vans, areas, stops);
        return new Timetable(
                yaml.string("division"),
                yaml.get("lead-days").number(0, 60, "open days"),
                yaml.get("ahead-days").number(1, 366, "days"),
                Duration.ofHours(yaml.get("change-hours").number(0, 336, "hours")),
                Duration.ofHours(yaml.get("offer-hours").number(1, 168, "hours")),
                yaml.get("forget-days").number(1, 3650, "days"),
                yaml.get("driving").map(TimetableYaml::driving),
                vans,
                areas,
                errands,
                stops,
                rules.read(yaml.get("timetable")));
    }

    private static Driving driving(YamlMap yaml) {
        return new Driving(
                yaml.get("km-per-hour").number(5, 120, "kilometres an hour"),
                yaml.get("detour-percent").number(100, 500, "percent of the straight line"),
                minutes(yaml, "set-up-minutes", 0),
                minutes(yaml, "pack-minutes", 0));
    }

    private static Van van(YamlValue value) {
        return value.map(yaml -> {
            var leaves = yaml.get("leaves").time();
            var returns = yaml.get("returns").time();
            if (!leaves.isBefore(returns)) {
                yaml.get("returns").wrong("it returns before it leaves", null);
            }
            return new Van(
                    key(yaml),
                    yaml.text("name"),
                    point(yaml),
                    leaves,
                    returns,
                    yaml.get("range-km").number(1, 2000, "kilometres") * 1000,
                    minutes(yaml, "work-minutes", 1),
                    minutes(yaml, "break-after-minutes", 1),
                    minutes(yaml, "break-minutes", 0));
        });
    }

    private static VanErrand errand(YamlValue value) {
        return value.map(yaml -> new VanErrand(
                key(yaml), yaml.text("name"), minutes(yaml, "minutes", 1), yaml.list("procedures", YamlValue::string)));
    }

    private static Stop stop(YamlMap yaml, List<Area> areas, List<VanErrand> errands) {
        return new Stop(
                key(yaml),
                known(yaml.get("area"), "area", areas, Area::key).map(Area::key).orElse(""),
                yaml.text("name"),
                yaml.text("place"),
                point(yaml),
                yaml.text("access"),
                yaml.get("step-free").flag(),
                yaml.get("places").number(1, 20, "places"),
                yaml.list("errands", value -> known(value, "errand", errands, VanErrand::key)).stream()
                        .flatMap(Optional::stream)
                        .toList());
    }

    static Duration minutes(YamlMap yaml, String key, int least) {
        return Duration.ofMinutes(yaml.get(key).number(least, DAY_MINUTES, "minutes"));
    }

    static <T> Optional<T> known(YamlValue value, String what, List<T> all, Function<T, String> key) {
        var word = value.string();
        var found = all.stream().filter(one -> key.apply(one).equals(word)).findFirst();
        if (found.isEmpty()) {
            value.unknown(word, "the key of " + what, all.stream().map(key).toList());
        }
        return found;
    }

    private static GeoPoint point(YamlMap yaml) {
        return new GeoPoint(degrees(yaml.get("latitude"), 90), degrees(yaml.get("longitude"), 180));
    }

    private static double degrees(YamlValue value, int most) {
        try {
            var degrees = new BigDecimal(value.string());
            if (degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0) {
                return degrees.doubleValue();
            }
        } catch (NumberFormatException _) {
            // said below
        }
        value.wrong("this is no place on the earth", "write decimal degrees in quotes, like \"35.4280\"");
        return 0;
    }

    private static String key(YamlMap yaml) {
        var value = yaml.get("key");
        var key = value.string();
        if (!key.matches(KEY)) {
            value.wrong("\"" + key + "\" is no key", "write small letters, digits, _ and -");
        }
        return key;
    }

    private static <T> void once(YamlMap yaml, String list, List<T> all, Function<T, String> key) {
        var keys = all.stream().map(key).toList();
        keys.stream()
                .filter(one -> keys.indexOf(one) < keys.lastIndexOf(one))
                .distinct()
                .forEach(one -> yaml.get(list).wrong("\"" + one + "\" stands here twice", "each key names one"));
    }
}
