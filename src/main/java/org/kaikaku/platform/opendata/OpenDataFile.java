package org.kaikaku.platform.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
        var objects = rows.stream()
                .map(row -> {
                    var object = new LinkedHashMap<String, Object>();
                    kinds.forEach((name, kind) -> {
                        var value = row.values().get(name);
                        if (value != null) {
                            object.put(name, value instanceof Number number ? number : plain(kind, value));
                        }
                    });
                    return object;
                })
                .toList();
        return JSON.writeValueAsBytes(objects);
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

    private static String guarded(String text) {
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
