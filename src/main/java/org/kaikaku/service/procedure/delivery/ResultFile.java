package org.kaikaku.service.procedure.delivery;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kaikaku.service.procedure.definition.CoreSystem.Answer;

/** What a core system says of the rows of a batch. */
sealed interface ResultFile {
    int MOST_BYTES = 10_000_000;

    /** @param number of the line in the file, from 1 */
    record Line(long number, String receipt, Optional<Boolean> accepted, String reason) {}

    record Lines(List<Line> lines) implements ResultFile {}

    /** Nothing of it was read. */
    record Unreadable(Why why) implements ResultFile {}

    enum Why {
        EMPTY,
        TOO_LARGE,
        /** It is not in the encoding that the city's file says. */
        ENCODING,
        NO_CSV,
        /** A column that the city's file names is not there. */
        COLUMN
    }

    static ResultFile read(byte[] content, Answer answer) {
        if (content.length > MOST_BYTES) {
            return new Unreadable(Why.TOO_LARGE);
        }
        try {
            var text = answer.encoding()
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            var records = CsvReader.builder()
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .stream()
                    .toList();
            return records.isEmpty() ? new Unreadable(Why.EMPTY) : read(records, answer);
        } catch (CharacterCodingException notThisEncoding) {
            return new Unreadable(Why.ENCODING);
        } catch (CsvParseException noCsv) {
            return new Unreadable(Why.NO_CSV);
        }
    }

    private static ResultFile read(List<CsvRecord> records, Answer answer) {
        var headings = answer.header()
                ? records.getFirst().getFields().stream().map(String::strip).toList()
                : IntStream.rangeClosed(1, records.getFirst().getFieldCount())
                        .mapToObj(String::valueOf)
                        .toList();
        int receipt = headings.indexOf(answer.receipt());
        int result = headings.indexOf(answer.result());
        int reason = headings.indexOf(answer.reason());
        if (receipt < 0 || result < 0 || answer.reason() != null && reason < 0) {
            return new Unreadable(Why.COLUMN);
        }
        return new Lines(records.stream()
                .skip(answer.header() ? 1 : 0)
                .map(row -> line(row, field(row, receipt), field(row, result), field(row, reason), answer))
                .toList());
    }

    private static Line line(CsvRecord row, String receipt, String result, String reason, Answer answer) {
        Optional<Boolean> accepted = answer.accepted().contains(result)
                ? Optional.of(true)
                : answer.rejected().contains(result) ? Optional.of(false) : Optional.empty();
        return new Line(row.getStartingLineNumber(), receipt, accepted, reason.isEmpty() ? result : reason);
    }

    private static String field(CsvRecord row, int at) {
        return at < 0 || at >= row.getFieldCount()
                ? ""
                : row.getField(at).strip().replace("\u0000", "");
    }
}
