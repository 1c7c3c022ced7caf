package org.kaikaku.service.procedure.office.inbox;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Cells as a file for a spreadsheet, which takes none of them for a formula. */
final class InboxFile {
    private static final String BOM = "\uFEFF";
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+@\\-\t\r\n＝＋＠－].*", Pattern.DOTALL);
    private static final double WIDTH = 18;
    private static final double WIDE = 36;
    private static final int PROCEDURE = 2;

    private InboxFile() {}

    /** With a byte order mark, without which spreadsheets take UTF-8 for something else. */
    static byte[] csv(List<List<Object>> lines) {
        var text = new StringWriter();
        text.write(BOM);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            for (var line : lines) {
                csv.writeRecord(line.stream().map(InboxFile::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String harmless(Object cell) {
        var text = cell.toString();
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** Texts are typed as texts there, so that none is a formula. */
    static byte[] excel(String title, List<List<Object>> lines) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Kaikaku", "1.0")) {
            var sheet = book.newWorksheet(title);
            for (int row = 0; row < lines.size(); row++) {
                for (int column = 0; column < lines.get(row).size(); column++) {
                    put(sheet, row, column, lines.get(row).get(column));
                }
            }
            int last = lines.getFirst().size() - 1;
            for (int column = 0; column <= last; column++) {
                sheet.width(column, column == PROCEDURE ? WIDE : WIDTH);
            }
            sheet.range(0, 0, 0, last).style().bold().set();
            sheet.freezePane(0, 1);
            sheet.setAutoFilter(0, 0, Math.max(1, lines.size() - 1), last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else {
            sheet.value(row, column, cell.toString());
        }
    }
}
