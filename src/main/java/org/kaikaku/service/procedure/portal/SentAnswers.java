package org.kaikaku.service.procedure.portal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaikaku.platform.number.IndividualNumbers;

/** The file with somebody's answers: a CSV with the two columns item and value. */
sealed interface SentAnswers {
    /** @param values by item, in the order of the file; an individual number in one is put out of sight */
    record Read(Map<String, String> values, List<Wrong> wrong) implements SentAnswers {}

    record Refused(Wrong why) implements SentAnswers {}

    static SentAnswers read(byte[] content, Charset encoding, String file) {
        String text;
        try {
            text = encoding.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException other) {
            return new Refused(new Wrong("encoding", file));
        }
        try (var csv = CsvReader.builder().ofCsvRecord(text.replaceFirst("^\uFEFF", ""))) {
            var rows = csv.stream().toList();
            boolean two = rows.stream().allMatch(row -> row.getFieldCount() == 2);
            if (rows.isEmpty() || !two || !rows.getFirst().getFields().equals(List.of("item", "value"))) {
                return new Refused(new Wrong("answers", file));
            }
            var values = new LinkedHashMap<String, String>();
            for (var row : rows.subList(1, rows.size())) {
                if (values.putIfAbsent(row.getField(0), row.getField(1).strip()) != null) {
                    return new Refused(new Wrong("item-twice", file));
                }
            }
            return clean(values);
        } catch (CsvParseException | java.io.IOException broken) {
            return new Refused(new Wrong("answers", file));
        }
    }

    /** Nothing here keeps an individual number, so it is gone before anything is. */
    static Read clean(Map<String, String> values) {
        var clean = new LinkedHashMap<String, String>();
        values.forEach((item, value) -> clean.put(IndividualNumbers.mask(item), IndividualNumbers.mask(value)));
        var wrong = values.entrySet().stream()
                .filter(entry -> IndividualNumbers.isIn(entry.getValue()) || IndividualNumbers.isIn(entry.getKey()))
                .map(entry -> new Wrong("individual-number", IndividualNumbers.mask(entry.getKey())))
                .toList();
        return new Read(clean, wrong);
    }
}
