package org.kaikaku.service.outreach.need;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;
import org.kaikaku.platform.register.PeopleCounts;
import org.kaikaku.service.outreach.GeoPoint;

/** Reads {@code outreach-need.yaml}. */
final class NeedYaml {
    static final String PATH = "outreach-need.yaml";
    private static final String KEY = "[a-z][a-z0-9_-]*";
    private static final String POSTAL_CODE = "\\d{3}-\\d{4}";
    private static final int OLDEST = 110;

    private NeedYaml() {}

    /** Empty where there is no such file, or a mistake in it. */
    static Optional<NeedRules> read(CityFiles files, Collection<CityFileProblem> problems) {
        var found = new ArrayList<CityFileProblem>();
        var read = files.find(PATH).flatMap(file -> YamlMap.read(file, found, NeedYaml::rules));
        problems.addAll(found);
        return found.isEmpty() ? read : Optional.empty();
    }

    private static NeedRules rules(YamlMap yaml) {
        var keys = new HashSet<String>();
        var codes = new HashSet<String>();
        return new NeedRules(
                yaml.get("near-metres").number(100, 20_000, "metres"),
                yaml.get("round-to").number(PeopleCounts.LEAST_STEP, 100, "people"),
                ages(yaml.get("ages")),
                yaml.list("offices", value -> value.map(one -> office(one, keys))),
                yaml.list("towns", value -> value.map(one -> town(one, keys, codes))));
    }

    private static List<Integer> ages(YamlValue value) {
        var ages = value.list(one -> one.number(1, OLDEST, "years"));
        if (ages.isEmpty() || !ages.equals(ages.stream().sorted().distinct().toList())) {
            value.wrong("the ages must rise, and there must be one", "write [65, 75]");
        }
        return ages;
    }

    private static Offices.Office office(YamlMap yaml, Set<String> keys) {
        return new Offices.Office(key(yaml, keys), yaml.text("name"), point(yaml));
    }

    private static NeedRules.Town town(YamlMap yaml, Set<String> keys, Set<String> codes) {
        return new NeedRules.Town(
                key(yaml, keys),
                yaml.text("name"),
                point(yaml),
                yaml.get("postal-codes").list(code -> postalCode(code, codes)));
    }

    private static String postalCode(YamlValue value, Set<String> codes) {
        var code = value.string();
        if (!code.matches(POSTAL_CODE)) {
            value.wrong("\"" + code + "\" is no postal code", "write \"000-0001\"");
        } else if (!codes.add(code)) {
            value.wrong("\"" + code + "\" belongs to another town already", "people would be counted twice");
        }
        return code;
    }

    private static String key(YamlMap yaml, Set<String> keys) {
        var value = yaml.get("key");
        var key = value.string();
        if (!key.matches(KEY)) {
            value.wrong("\"" + key + "\" is no key", "write small letters, digits, _ and -");
        } else if (!keys.add(key)) {
            value.wrong("\"" + key + "\" stands here twice", "each key names one");
        }
        return key;
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
}
