package org.kaikaku.platform.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table that people open in a spreadsheet: UTF-8 with a byte order mark, without which spreadsheets take it for something else, CRLF, and
 * an apostrophe before a text that a spreadsheet would calculate (one that begins with {@code = + - @}, a tab, a line break, or their forms
 * of full width, also after blanks). Files for machines are not written here: one would take the apostrophe for part of the value.
 */
public final class SpreadsheetCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Zs}]*[=+@\\-\t\r\n＝＋＠－].*", Pattern.DOTALL);

    private SpreadsheetCsv() {}

    /** @param lines the heading first; a number stays one, everything else is written as its text */
    public static byte[] of(List<? extends List<?>> lines) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            lines.forEach(line ->
                    csv.writeRecord(line.stream().map(SpreadsheetCsv::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A text as it was before it was written here: for a file that people have opened, mended and brought back. */
    public static String asItWas(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
    }

    private static String harmless(Object cell) {
        var text = cell.toString();
        return !(cell instanceof Number) && FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
