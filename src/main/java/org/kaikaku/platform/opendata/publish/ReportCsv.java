package org.kaikaku.platform.opendata.publish;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.opendata.Finding;
import org.kaikaku.platform.opendata.FindingGroup;
import org.kaikaku.platform.opendata.OpenDataFile;
import org.kaikaku.platform.web.Texts;
import org.springframework.stereotype.Component;

/** Every finding for a spreadsheet, so that whoever keeps the table can mend it line by line. */
@Component
class ReportCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Texts texts;

    ReportCsv(Texts texts) {
        this.texts = texts;
    }

    byte[] of(List<Finding> findings, Language language) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(List.of("line", "left-out", "column", "cell", "reason", "meant").stream()
                    .map(name -> say(language, "opendata.report." + name))
                    .toList());
            for (var finding : findings) {
                csv.writeRecord(row(finding, language));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> row(Finding finding, Language language) {
        return List.of(
                String.valueOf(finding.line()),
                finding.reason().leavesOut() ? "×" : "",
                OpenDataFile.guarded(Objects.requireNonNullElse(finding.column(), "")),
                OpenDataFile.guarded(finding.cell()),
                say(language, FindingGroup.key(finding.reason())),
                OpenDataFile.guarded(finding.meant()));
    }

    private String say(Language language, String key) {
        return Ruby.plain(texts.say(language, key));
    }
}
