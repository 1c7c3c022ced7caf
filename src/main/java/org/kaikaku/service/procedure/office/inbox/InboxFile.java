package org.kaikaku.service.procedure.office.inbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Cells as a workbook. */
final class InboxFile {
    private static final double WIDTH = 18;
    private static final double WIDE = 36;
    private static final int PROCEDURE = 2;

    private InboxFile() {}

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
