package org.kaikaku.service.procedure.delivery;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kaikaku.service.procedure.definition.CoreSystem.Column;
import org.kaikaku.service.procedure.definition.CoreSystem.Kind;
import org.kaikaku.service.procedure.definition.CoreSystem.Layout;
import org.kaikaku.service.procedure.definition.CoreSystem.Letters;
import org.kaikaku.service.procedure.delivery.DeliveryFields.Field;

/**
 * Rows as a core system reads them: CSV, or fields of fixed width (固定長).
 *
 * @param replaced receipts of the rows in which a sign was replaced
 * @param formulas receipts of the rows in which a text begins as a formula does: a core system takes it as it is, a spreadsheet would not
 */
record LayoutFile(byte[] content, List<String> replaced, List<String> formulas) {
    private static final Pattern FORMULA = Pattern.compile("[=+@\\-\t\r＝＋＠－].*", Pattern.DOTALL);
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FULL_SPACE = "\u3000";

    record Row(String receipt, List<Field> fields) {}

    static LayoutFile of(Layout layout, FileFacts facts, List<Row> rows) {
        var signs = new Signs(layout.encoding());
        var records = new ArrayList<List<String>>();
        if (!layout.head().isEmpty()) {
            records.add(shaped(layout.head(), facts.values(layout.head()), layout));
        }
        if (layout.header()) {
            records.add(layout.columns().stream().map(Column::name).toList());
        }
        rows.forEach(row -> records.add(
                shaped(layout.columns(), row.fields().stream().map(Field::value).toList(), layout)));
        if (!layout.tail().isEmpty()) {
            records.add(shaped(layout.tail(), facts.values(layout.tail()), layout));
        }
        var text = (layout.mark() ? BYTE_ORDER_MARK : "") + text(layout, records);
        return new LayoutFile(
                text.getBytes(layout.encoding()),
                receipts(rows, value -> !signs.has(value)),
                layout.kind() == Kind.CSV
                        ? receipts(rows, value -> FORMULA.matcher(value).matches())
                        : List.of());
    }

    private static List<String> shaped(List<Column> columns, List<String> values, Layout layout) {
        var signs = new Signs(layout.encoding());
        return IntStream.range(0, columns.size())
                .mapToObj(i -> layout.kind() == Kind.CSV
                        ? signs.of(values.get(i))
                        : filled(columns.get(i), signs.of(values.get(i)), signs))
                .toList();
    }

    /** As long as its field: a field of full width is filled with spaces of full width, and what is left with one of half width. */
    private static String filled(Column column, String value, Signs signs) {
        var shape = column.shape();
        int left = shape.width() - signs.bytes(value);
        return switch (shape.fill()) {
            case ZEROS_BEFORE -> "0".repeat(left) + value;
            case SPACES_BEFORE -> " ".repeat(left) + value;
            case SPACES_AFTER -> {
                int wide = shape.letters() == Letters.FULL ? signs.bytes(FULL_SPACE) : left + 1;
                yield value + FULL_SPACE.repeat(left / wide) + " ".repeat(left % wide);
            }
        };
    }

    private static String text(Layout layout, List<List<String>> records) {
        if (layout.kind() == Kind.FIXED) {
            return records.stream()
                    .map(fields -> String.join("", fields) + layout.newline())
                    .collect(Collectors.joining());
        }
        var text = new StringWriter();
        try (var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.of(layout.newline()))
                .build(text)) {
            records.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> receipts(List<Row> rows, java.util.function.Predicate<String> about) {
        return rows.stream()
                .filter(row -> row.fields().stream().map(Field::value).anyMatch(about))
                .map(Row::receipt)
                .toList();
    }
}
