package org.kaikaku.service.contact.agent;

import java.util.ArrayList;
import java.util.List;
import org.kaikaku.platform.web.Site;
import org.kaikaku.platform.web.SpreadsheetCsv;
import org.kaikaku.service.contact.inquiry.Quality;
import org.springframework.stereotype.Component;

/** The figures as a table for a spreadsheet; its heading is Japanese, the language of the office. */
@Component
class QualityCsv {
    private final Site.Source site;

    QualityCsv(Site.Source site) {
        this.site = site;
    }

    byte[] of(List<Quality> quality) {
        var lines = new ArrayList<List<?>>();
        lines.add(List.of("課", "件数", "答えた件数", "一次解決", "一次解決の割合(%)", "答えるまでの時間の中央値(時間)", "再び開いた件数"));
        quality.forEach(one -> lines.add(List.of(
                site.office(one.division()).ja(),
                one.all(),
                one.answered(),
                one.atOnce(),
                one.atOnceShare(),
                Math.round(one.hours() * 10) / 10.0,
                one.reopened())));
        return SpreadsheetCsv.of(lines);
    }
}
