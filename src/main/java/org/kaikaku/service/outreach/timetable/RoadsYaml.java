package org.kaikaku.service.outreach.timetable;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;
import org.kaikaku.service.outreach.timetable.Roads.Ends;
import org.kaikaku.service.outreach.timetable.Roads.Way;

/** Reads {@code outreach-roads.yaml}: a table (CSV) with the columns from, to, km and minutes. */
final class RoadsYaml {
    static final String PATH = "outreach-roads.yaml";
    private static final Set<String> COLUMNS = Set.of("from", "to", "km", "minutes");
    private static final BigDecimal METRES = BigDecimal.valueOf(1000);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(60);
    private static final BigDecimal MOST = BigDecimal.valueOf(1440);

    private RoadsYaml() {}

    /** No roads where there is no such file, or a mistake in it. */
    static Map<Ends, Way> read(CityFiles files, Set<String> places, Collection<CityFileProblem> problems) {
        var found = new ArrayList<CityFileProblem>();
        var roads =
                files.find(PATH).flatMap(file -> YamlMap.read(file, found, yaml -> table(yaml.get("roads"), places)));
        problems.addAll(found);
        return found.isEmpty() ? roads.orElse(Map.of()) : Map.of();
    }

    private static Map<Ends, Way> table(YamlValue value, Set<String> places) {
        var roads = new HashMap<Ends, Way>();
        try (var rows = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(value.string())) {
            for (var row : rows) {
                add(row, value, places, roads);
            }
        } catch (CsvParseException | java.io.IOException broken) {
            value.wrong("this is no table: " + broken.getMessage(), "write from,to,km,minutes");
        }
        return roads;
    }

    private static void add(NamedCsvRecord row, YamlValue value, Set<String> places, Map<Ends, Way> roads) {
        if (!Set.copyOf(row.getHeader()).equals(COLUMNS) || row.getFieldCount() < COLUMNS.size()) {
            value.wrong(line(row) + "has other columns", "write from,to,km,minutes");
            return;
        }
        var ends = new Ends(place(row, "from", value, places), place(row, "to", value, places));
        var km = number(row, "km", value);
        var minutes = number(row, "minutes", value);
        if (km == null || minutes == null) {
            return;
        }
        var way = new Way(
                km.multiply(METRES).longValue(), minutes.multiply(SECONDS).longValue(), false);
        if (roads.putIfAbsent(ends, way) != null) {
            value.wrong(line(row) + "says the same road again", "leave just one");
        }
    }

    private static String place(NamedCsvRecord row, String column, YamlValue value, Set<String> places) {
        var key = row.getField(column).strip();
        if (!places.contains(key)) {
            value.wrong(
                    line(row) + "\"" + key + "\" is no stop and no van",
                    CityFileProblem.didYouMean(key, List.copyOf(places)));
        }
        return key;
    }

    private static @Nullable BigDecimal number(NamedCsvRecord row, String column, YamlValue value) {
        var number = parsed(row.getField(column).strip())
                .filter(one -> one.signum() > 0 && one.compareTo(MOST) <= 0)
                .orElse(null);
        if (number == null) {
            value.wrong(line(row) + "\"" + row.getField(column) + "\" is no number of " + column, null);
        }
        return number;
    }

    private static Optional<BigDecimal> parsed(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static String line(NamedCsvRecord row) {
        return "line " + row.getStartingLineNumber() + " of the table: ";
    }
}
