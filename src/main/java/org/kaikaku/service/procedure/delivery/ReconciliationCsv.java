package org.kaikaku.service.procedure.delivery;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.web.Texts;
import org.springframework.stereotype.Component;

/**
 * The list for a spreadsheet. People open it, so a cell that begins as a formula does ({@code = + - @}, a tab, a line break, their forms of full
 * width) gets an apostrophe; files for core systems never do, since a machine would take it for part of the value.
 */
@Component
class ReconciliationCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+@\\-\t\r\n＝＋＠－].*", Pattern.DOTALL);

    private final Texts texts;

    ReconciliationCsv(Texts texts) {
        this.texts = texts;
    }

    byte[] of(ReconciliationView view, Language language) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(
                    Stream.of("receipt", "procedure", "state", "file.number", "sent", "age", "overdue", "reason")
                            .map(column -> say(language, "office.delivery.match." + column))
                            .toList());
            view.lines()
                    .forEach(line -> csv.writeRecord(cells(line, language).stream()
                            .map(ReconciliationCsv::harmless)
                            .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> cells(ReconciliationView.Line line, Language language) {
        return List.of(
                line.receipt(),
                Ruby.plain(line.procedure().in(language)),
                say(language, "office.delivery.state." + line.state()),
                Objects.toString(line.batch(), ""),
                Objects.toString(line.sent(), ""),
                String.valueOf(line.age()),
                line.overdue() ? say(language, "office.delivery.match.overdue") : "",
                line.reason());
    }

    private String say(Language language, String key) {
        return Ruby.plain(texts.say(language, key));
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
