package org.kaikaku.service.procedure.delivery;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kaikaku.service.procedure.definition.CoreSystem;
import org.kaikaku.service.procedure.delivery.DeliveryFields.Field;

/**
 * Rows as a core system reads them. A sign that its encoding does not have goes out as 〓, and the row is named, so that somebody looks:
 * a name is never bent to a similar sign, and never loses one in silence.
 *
 * @param replaced receipts of the rows in which a sign was replaced
 * @param formulas receipts of the rows in which a text begins as a formula does: a core system takes it as it is, a spreadsheet would not
 */
record CsvFile(byte[] content, List<String> replaced, List<String> formulas) {
    private static final String GETA = "〓";
    /** They choose a form of the sign before them; an encoding without them has its one form. */
    private static final String VARIATION_SELECTORS = "[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]";

    private static final Pattern FORMULA = Pattern.compile("[=+@\\-\t\r＝＋＠－].*", Pattern.DOTALL);

    record Row(String receipt, List<Field> fields) {}

    static CsvFile of(CoreSystem system, List<Row> rows) {
        var text = new StringWriter();
        var replaced = new ArrayList<String>();
        var formulas = new ArrayList<String>();
        try (var csv = CsvWriter.builder()
                .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.of(system.newline()))
                .build(text)) {
            if (system.header()) {
                csv.writeRecord(
                        system.columns().stream().map(CoreSystem.Column::name).toList());
            }
            for (var row : rows) {
                if (row.fields().stream().anyMatch(field -> !fits(field.value(), system.encoding()))) {
                    replaced.add(row.receipt());
                }
                if (row.fields().stream()
                        .anyMatch(field -> FORMULA.matcher(field.value()).matches())) {
                    formulas.add(row.receipt());
                }
                csv.writeRecord(row.fields().stream()
                        .map(field -> plain(field.value(), system.encoding()))
                        .toList());
            }
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CsvFile(encode(text.toString(), system.encoding()), replaced, formulas);
    }

    private static boolean fits(String value, Charset encoding) {
        return encoding.newEncoder().canEncode(value);
    }

    private static String plain(String value, Charset encoding) {
        return encoding.equals(StandardCharsets.UTF_8) ? value : value.replaceAll(VARIATION_SELECTORS, "");
    }

    private static byte[] encode(String text, Charset encoding) {
        try {
            ByteBuffer bytes = encoding.newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .replaceWith(GETA.getBytes(encoding))
                    .encode(CharBuffer.wrap(text));
            var content = new byte[bytes.remaining()];
            bytes.get(content);
            return content;
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
