package org.kaikaku.service.procedure.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.web.SpreadsheetCsv;
import org.kaikaku.platform.web.Texts;
import org.springframework.stereotype.Component;

/** The list for a spreadsheet, which people open; files for core systems are written by {@link LayoutFile}. */
@Component
class ReconciliationCsv {
    private final Texts texts;

    ReconciliationCsv(Texts texts) {
        this.texts = texts;
    }

    byte[] of(ReconciliationView view, Language language) {
        var lines = new ArrayList<List<Object>>();
        lines.add(Stream.of("receipt", "procedure", "state", "file.number", "sent", "age", "overdue", "reason")
                .<Object>map(column -> say(language, "office.delivery.match." + column))
                .toList());
        view.lines().forEach(line -> lines.add(cells(line, language)));
        return SpreadsheetCsv.of(lines);
    }

    private List<Object> cells(ReconciliationView.Line line, Language language) {
        return List.of(
                line.receipt(),
                Ruby.plain(line.procedure().in(language)),
                say(language, "office.delivery.state." + line.state()),
                Objects.toString(line.batch(), ""),
                Objects.toString(line.sent(), ""),
                line.age(),
                line.overdue() ? say(language, "office.delivery.match.overdue") : "",
                line.reason());
    }

    private String say(Language language, String key) {
        return Ruby.plain(texts.say(language, key));
    }
}
