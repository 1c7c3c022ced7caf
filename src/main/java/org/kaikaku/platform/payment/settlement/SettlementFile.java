package org.kaikaku.platform.payment.settlement;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kaikaku.platform.calendar.SentBack;

/** A settlement file as docs/payments.md describes it: UTF-8, a heading, then a line for each yen that was taken or given back. All of it or nothing. */
sealed interface SettlementFile {
    List<String> HEADING = List.of("line", "payment", "kind", "amount", "fee", "at");

    record Read(List<HandedOver> lines) implements SettlementFile {}

    /** @param lines where something is wrong, from 1; none where it is no such file at all */
    record Refused(List<Integer> lines) implements SettlementFile {}

    static SettlementFile read(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException | CsvParseException e) {
            return new Refused(List.of());
        }
    }

    private static SettlementFile read(String text) {
        var lines = new ArrayList<HandedOver>();
        var wrong = new ArrayList<Integer>();
        var numbers = new HashSet<Long>();
        boolean heading = false;
        for (var record : CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            if (!heading) {
                if (!record.getFields().equals(HEADING)) {
                    return new Refused(List.of());
                }
                heading = true;
            } else {
                line(record, numbers, lines, wrong);
            }
        }
        return heading && wrong.isEmpty() ? new Read(lines) : new Refused(wrong);
    }

    /** The same number twice in one file is a file that nobody can believe. */
    private static void line(CsvRecord record, HashSet<Long> numbers, List<HandedOver> lines, List<Integer> wrong) {
        try {
            var line = new HandedOver(
                    Long.parseLong(record.getField(0)),
                    UUID.fromString(record.getField(1)),
                    HandedOver.Kind.valueOf(record.getField(2).toUpperCase(Locale.ROOT)),
                    Long.parseLong(record.getField(3)),
                    Long.parseLong(record.getField(4)),
                    SentBack.moment(record.getField(5)).orElseThrow(() -> new DateTimeException(record.getField(5))));
            if (record.getFieldCount() != HEADING.size()
                    || line.amount() < 1
                    || line.fee() < 0
                    || line.fee() > line.amount()
                    || !numbers.add(line.number())) {
                wrong.add((int) record.getStartingLineNumber());
            }
            lines.add(line);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            wrong.add((int) record.getStartingLineNumber());
        }
    }
}
