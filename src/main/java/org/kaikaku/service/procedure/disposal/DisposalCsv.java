package org.kaikaku.service.procedure.disposal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.web.SpreadsheetCsv;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.procedure.office.CityTime;
import org.springframework.stereotype.Component;

/** A list of papers for a spreadsheet: what is due, or what became of a confirmed list (廃棄簿). */
@Component
class DisposalCsv {
    private final ShowDisposals show;
    private final Texts texts;

    DisposalCsv(ShowDisposals show, Texts texts) {
        this.show = show;
        this.texts = texts;
    }

    byte[] of(List<Disposals.Line> papers, Language language) {
        var lines = new ArrayList<List<Object>>();
        lines.add(Stream.of("receipt", "procedure", "division", "paper", "until", "removed")
                .<Object>map(column -> Ruby.plain(texts.say(language, "disposal." + column)))
                .toList());
        papers.forEach(paper -> lines.add(cells(paper, language)));
        return SpreadsheetCsv.of(lines);
    }

    private List<Object> cells(Disposals.Line paper, Language language) {
        var disposed = paper.disposedAt();
        return List.of(
                paper.receipt(),
                Ruby.plain(show.procedure(paper).in(language)),
                Ruby.plain(show.name(paper.division()).in(language)),
                paper.title(),
                paper.keptUntil(),
                disposed == null ? "" : CityTime.day(disposed));
    }
}
