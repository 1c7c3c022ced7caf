package org.kaikaku.service.looks.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.JournalLine;
import org.kaikaku.platform.audit.JournalReader;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.SpreadsheetCsv;
import org.kaikaku.platform.web.Texts;
import org.springframework.stereotype.Component;

/** All looks in a file that a spreadsheet opens. */
@Component
class LookCsv {
    private static final int PAGE = 200;
    private static final int MOST = 20_000;
    private static final List<String> COLUMNS = List.of("day", "time", "who", "act", "purpose", "thing", "number");

    private final JournalReader journal;
    private final LookWords words;
    private final Texts texts;

    LookCsv(JournalReader journal, LookWords words, Texts texts) {
        this.journal = journal;
        this.words = words;
        this.texts = texts;
    }

    byte[] of(String person, Instant since, @Nullable Instant before, UUID own, Language language) {
        var lines = new ArrayList<List<String>>();
        lines.add(COLUMNS.stream()
                .map(column -> said(texts.get("looks.column." + column), language))
                .toList());
        for (var line : lines(person, since, before)) {
            var look = words.line(line, own);
            lines.add(List.of(
                    line.at()
                            .atZone(org.kaikaku.platform.city.City.ZONE)
                            .toLocalDate()
                            .toString(),
                    look.time(),
                    said(look.who(), language),
                    said(look.act(), language),
                    said(look.purpose(), language),
                    said(look.thing(), language),
                    look.number()));
        }
        return SpreadsheetCsv.of(lines);
    }

    private List<JournalLine> lines(String person, Instant since, @Nullable Instant before) {
        var all = new ArrayList<JournalLine>();
        Long from = null;
        do {
            var page = journal.aboutPerson(person, since, before, from, PAGE);
            all.addAll(page.lines());
            from = page.next();
        } while (from != null && all.size() < MOST);
        return all;
    }

    private static String said(Text text, Language language) {
        return Ruby.plain(text.in(language));
    }
}
