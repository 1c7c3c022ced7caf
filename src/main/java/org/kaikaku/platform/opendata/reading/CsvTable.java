package org.kaikaku.platform.opendata.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Iterator;
import org.kaikaku.platform.opendata.Finding;
import org.kaikaku.platform.opendata.Reason;
import org.kaikaku.platform.opendata.reading.RawTable.Broken;
import org.kaikaku.platform.opendata.reading.RawTable.RawRow;
import org.kaikaku.platform.opendata.reading.RawTable.Rows;

/** Lines of cells, with quotation marks and newlines in cells as RFC 4180 has them. */
final class CsvTable {
    /** A byte order mark that somebody's tool put in a second time. */
    private static final char MARK = '\uFEFF';

    private CsvTable() {}

    static RawTable read(String text, char separator) {
        var records = records(text, separator);
        var rows = new ArrayList<RawRow>();
        long next = 1;
        try {
            while (records.hasNext()) {
                var record = records.next();
                var row = new RawRow(record.getStartingLineNumber(), record.getFields());
                rows.add(row);
                next = row.line() + 1 + newlines(row);
            }
        } catch (CsvParseException e) {
            return new Broken(Finding.of(next, Reason.OPEN_QUOTE));
        }
        return new Rows(separator == '\t' ? "TSV" : "CSV", false, rows);
    }

    private static Iterator<CsvRecord> records(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(!text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text)
                .iterator();
    }

    private static long newlines(RawRow row) {
        return row.cells().stream()
                .mapToLong(cell -> cell.lines().count() - 1)
                .filter(lines -> lines > 0)
                .sum();
    }
}
