package org.kaikaku.service.procedure.office.inbox;

import java.util.List;
import java.util.stream.Stream;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.springframework.stereotype.Component;

/** The list of the inbox as cells, in the language of the page. There is no column that could tell where somebody lives. */
@Component
class InboxTable {
    private static final List<String> HEADS = List.of(
            "office.column.due",
            "office.column.received",
            "office.inbox.procedure",
            "office.export.number",
            "office.column.applicant",
            "office.column.channel",
            "office.column.state",
            "office.column.worker",
            "office.inbox.division");

    private final Texts texts;

    InboxTable(Texts texts) {
        this.texts = texts;
    }

    String title(Language language) {
        return say(language, "office.inbox.title");
    }

    /** The heads first; a cell is a text or a {@code LocalDate}, and empty where there is nothing. */
    List<List<Object>> lines(List<InboxRow> rows, Catalogue catalogue, Language language) {
        var heads = HEADS.stream().<Object>map(key -> say(language, key)).toList();
        return Stream.concat(Stream.of(heads), rows.stream().map(row -> cells(row, catalogue, language)))
                .toList();
    }

    private List<Object> cells(InboxRow row, Catalogue catalogue, Language language) {
        var left = row.left();
        var due = left == null ? null : left.date();
        var worker = row.workerName();
        return List.of(
                due == null ? "" : due,
                row.received(),
                say(language, row.procedure()),
                row.receipt(),
                row.applicant(),
                say(language, "office.channel." + row.channel()),
                say(language, "office.state." + row.state() + (row.granted() == null ? "" : "." + row.granted())),
                worker == null ? "" : worker,
                say(language, ShowInbox.division(row.division(), catalogue)));
    }

    private String say(Language language, String key) {
        return say(language, texts.get(key));
    }

    private static String say(Language language, Text text) {
        return Ruby.plain(text.in(language));
    }
}
