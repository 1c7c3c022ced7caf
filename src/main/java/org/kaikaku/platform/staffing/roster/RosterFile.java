package org.kaikaku.platform.staffing.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a file of joiners, movers and leavers: CSV in UTF-8, or in CP932 as spreadsheets in Japan save it. */
final class RosterFile {
    static final int MOST_ROWS = 5000;
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private RosterFile() {}

    /** Columns by either header; every file has them all, even if empty. */
    enum Column {
        KIND("種別"),
        LOGIN("職員番号"),
        NAME("氏名"),
        OFFICE("所属"),
        ROLES("役割"),
        DAY("発令日");

        private final String header;

        Column(String header) {
            this.header = header;
        }

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Optional<Column> named(String header) {
            var text = header.strip();
            return Stream.of(values())
                    .filter(column -> column.header.equals(text) || column.key().equals(text))
                    .findFirst();
        }
    }

    sealed interface Read {
        record Rows(List<Row> rows) implements Read {}

        record Refused(Problem problem) implements Read {}
    }

    static Read read(byte[] content) {
        var text = decoded(content, StandardCharsets.UTF_8).or(() -> decoded(content, CP932));
        if (text.isEmpty()) {
            return refused(1, null, "encoding");
        }
        try {
            return rows(
                    records(text.get().startsWith(BYTE_ORDER_MARK) ? text.get().substring(1) : text.get()));
        } catch (CsvParseException broken) {
            return refused(1, null, "csv");
        }
    }

    private static Read rows(List<CsvRecord> records) {
        if (records.size() < 2) {
            return refused(1, null, "empty");
        }
        if (records.size() > MOST_ROWS + 1) {
            return refused(1, null, "many", MOST_ROWS);
        }
        var heading = records.getFirst().getFields();
        var places = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < heading.size(); i++) {
            var column = Column.named(heading.get(i));
            if (column.isPresent() && places.put(column.get(), i) != null) {
                return refused(1, column.get(), "twice");
            }
        }
        for (var column : Column.values()) {
            if (!places.containsKey(column)) {
                return refused(1, column, "missing");
            }
        }
        var rows = new ArrayList<Row>();
        records.stream()
                .skip(1)
                .filter(record -> record.getFields().stream().anyMatch(cell -> !cell.isBlank()))
                .forEach(record -> rows.add(row(record, places)));
        return rows.isEmpty() ? refused(1, null, "empty") : new Read.Rows(rows);
    }

    private static Row row(CsvRecord record, Map<Column, Integer> places) {
        return new Row(
                record.getStartingLineNumber(),
                cell(record, places, Column.KIND),
                cell(record, places, Column.LOGIN),
                cell(record, places, Column.NAME),
                cell(record, places, Column.OFFICE),
                cell(record, places, Column.ROLES),
                cell(record, places, Column.DAY));
    }

    /** Signs that no database keeps are gone; a cell that is not there is empty. */
    private static String cell(CsvRecord record, Map<Column, Integer> places, Column column) {
        int place = places.getOrDefault(column, Integer.MAX_VALUE);
        return place < record.getFieldCount()
                ? record.getField(place).replaceAll("\\p{Cc}", " ").strip()
                : "";
    }

    private static List<CsvRecord> records(String text) {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)
                .stream()
                .limit(MOST_ROWS + 2L)
                .toList();
    }

    private static Optional<String> decoded(byte[] content, Charset encoding) {
        try {
            return Optional.of(
                    encoding.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Read refused(
            long line, @org.jspecify.annotations.Nullable Column column, String reason, Object... words) {
        return new Read.Refused(Problem.of(line, column == null ? null : column.key(), reason, words));
    }
}
