package org.kaikaku.platform.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows as a file of their dataset. What is written here is read again as the same rows. Columns stand in the dataset's order; those that it
 * does not know come after them.
 */
public final class OpenDataFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** What a spreadsheet would calculate. */
    private static final Pattern FORMULA = Pattern.compile("[=+@\\-\\t\\r＝＋＠－].*", Pattern.DOTALL);

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private OpenDataFile() {}

    /** UTF-8 with a byte order mark and CRLF, as the recommended datasets ask; a text that looks like a formula gets a ' before it. */
    public static byte[] csv(Dataset dataset, List<OpenRow> rows) {
        var kinds = kinds(dataset, rows);
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(kinds.keySet().stream().map(OpenDataFile::guarded).toList());
            for (var row : rows) {
                csv.writeRecord(kinds.entrySet().stream()
                        .map(column -> cell(column.getValue(), row.values().get(column.getKey())))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A list of objects; numbers as numbers, dates as ISO 8601, what is blank is left away. */
    public static byte[] json(Dataset dataset, List<OpenRow> rows) {
        var kinds = kinds(dataset, rows);
        return JSON.writeValueAsBytes(
                rows.stream().map(row -> object(kinds, row)).toList());
    }

    private static SequencedMap<String, Object> object(SequencedMap<String, Kind> kinds, OpenRow row) {
        var object = new LinkedHashMap<String, Object>();
        kinds.forEach((name, kind) -> {
            var value = row.values().get(name);
            if (value != null) {
                object.put(name, value instanceof Number number ? number : plain(kind, value));
            }
        });
        return object;
    }

    /** GeoJSON (RFC 7946): the other columns of a row are the properties of its point; a row that lies nowhere has none. */
    public static byte[] geoJson(Dataset dataset, List<OpenRow> rows) {
        var latitude = column(dataset, Kind.LATITUDE, "緯度");
        var longitude = column(dataset, Kind.LONGITUDE, "経度");
        var kinds = kinds(dataset, rows);
        kinds.remove(latitude);
        kinds.remove(longitude);
        var features = new ArrayList<SequencedMap<String, @Nullable Object>>();
        for (var row : rows) {
            var feature = new LinkedHashMap<String, @Nullable Object>();
            feature.put("type", "Feature");
            feature.put(
                    "geometry", point(row.values().get(latitude), row.values().get(longitude)));
            feature.put("properties", object(kinds, row));
            features.add(feature);
        }
        return JSON.writeValueAsBytes(new Features("FeatureCollection", features));
    }

    private record Features(String type, List<SequencedMap<String, @Nullable Object>> features) {}

    private record Point(String type, List<Object> coordinates) {}

    private static @Nullable Point point(@Nullable Object latitude, @Nullable Object longitude) {
        return latitude == null || longitude == null ? null : new Point("Point", List.of(longitude, latitude));
    }

    private static String column(Dataset dataset, Kind kind, String otherwise) {
        return dataset.columns().stream()
                .filter(column -> column.kind() == kind)
                .map(DatasetColumn::name)
                .findFirst()
                .orElse(otherwise);
    }

    private static SequencedMap<String, Kind> kinds(Dataset dataset, List<OpenRow> rows) {
        var kinds = new LinkedHashMap<String, Kind>();
        dataset.columns().stream()
                .filter(column -> column.kind() != Kind.COORDINATES)
                .forEach(column -> kinds.put(column.name(), column.kind()));
        rows.forEach(row -> row.values().keySet().forEach(name -> kinds.putIfAbsent(name, Kind.TEXT)));
        return kinds;
    }

    private static String cell(Kind kind, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = plain(kind, value);
        return value instanceof Number ? text : guarded(text);
    }

    /** As a cell that no spreadsheet calculates. */
    public static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static String plain(Kind kind, Object value) {
        return switch (value) {
            case Boolean yes -> kind == Kind.FLAG ? (yes ? "1" : "0") : yes ? "有" : "無";
            case BigDecimal number -> number.toPlainString();
            case List<?> parts -> parts.stream().map(String::valueOf).collect(Collectors.joining(";"));
            default -> value.toString();
        };
    }
}
