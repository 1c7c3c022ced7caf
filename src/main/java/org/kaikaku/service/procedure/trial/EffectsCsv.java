package org.kaikaku.service.procedure.trial;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What a trial found, for a spreadsheet. Numbers and keys of the house only, so that no cell can be a formula. */
final class EffectsCsv {
    private static final String BOM = "\uFEFF";

    private EffectsCsv() {}

    static byte[] of(List<Found> found) {
        var text = new StringWriter();
        text.write(BOM);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord("receipt", "subject", "change", "division", "days_later");
            for (var one : found) {
                csv.writeRecord(
                        Objects.toString(one.receipt(), ""),
                        Integer.toString(one.index()),
                        one.change().name(),
                        Objects.toString(one.division(), ""),
                        Integer.toString(one.daysLater()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
