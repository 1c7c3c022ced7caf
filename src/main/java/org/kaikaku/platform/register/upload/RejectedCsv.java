package org.kaikaku.platform.register.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.web.SpreadsheetCsv;
import org.kaikaku.platform.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Rows for a spreadsheet. The rejected ones have where and why before what stood in them, so that the same file, mended, can be brought again:
 * these first columns are passed over then.
 */
@Component
class RejectedCsv {
    /** Not translated: the import knows them by these words. */
    private static final List<String> BESIDE = List.of("はねた行", "はねた列", "はねた理由");

    private final Texts texts;

    RejectedCsv(Texts texts) {
        this.texts = texts;
    }

    byte[] of(List<String> titles, List<RejectedRows.Rejected> rejected, Language language) {
        // A file that was mended before brings these columns along.
        var heading = new ArrayList<>(BESIDE);
        var kept = new ArrayList<Integer>();
        for (int i = 0; i < titles.size(); i++) {
            if (!BESIDE.contains(titles.get(i))) {
                heading.add(titles.get(i));
                kept.add(i);
            }
        }
        var lines = new ArrayList<List<String>>();
        lines.add(heading);
        rejected.forEach(one -> lines.add(row(one, kept, one.cells().size() == titles.size(), language)));
        return SpreadsheetCsv.of(lines);
    }

    /** Of people whom a file of everybody does not have. */
    byte[] missing(List<List<String>> people) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("宛名番号", "氏名", "世帯番号"));
        lines.addAll(people);
        return SpreadsheetCsv.of(lines);
    }

    private List<String> row(RejectedRows.Rejected one, List<Integer> kept, boolean whole, Language language) {
        var why = one.why();
        var row = new ArrayList<>(List.of(
                String.valueOf(why.line()),
                Objects.requireNonNullElse(why.column(), ""),
                Ruby.plain(texts.say(language, why.key(), why.words().toArray()))));
        kept.forEach(i -> row.add(whole ? one.cells().get(i) : ""));
        return row;
    }
}
