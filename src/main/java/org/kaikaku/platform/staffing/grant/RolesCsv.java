package org.kaikaku.platform.staffing.grant;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.SpreadsheetCsv;
import org.kaikaku.platform.web.Texts;
import org.springframework.stereotype.Component;

/** Who has which role, for a spreadsheet. */
@Component
class RolesCsv {
    private static final List<String> COLUMNS = List.of("login", "name", "office", "role", "division", "from", "to");

    private final Texts texts;

    RolesCsv(Texts texts) {
        this.texts = texts;
    }

    byte[] of(List<RolesView.Holder> holders, Language language) {
        var lines = new ArrayList<List<String>>();
        lines.add(COLUMNS.stream()
                .map(column -> said(texts.get("staffing.column." + column), language))
                .toList());
        for (var holder : holders) {
            lines.add(List.of(
                    holder.login(),
                    holder.name(),
                    said(holder.office(), language),
                    said(holder.role(), language),
                    said(holder.division(), language),
                    holder.always() ? "" : said(holder.from(), language),
                    said(holder.to(), language)));
        }
        return SpreadsheetCsv.of(lines);
    }

    private static String said(@Nullable Text text, Language language) {
        return text == null ? "" : Ruby.plain(text.in(language));
    }
}
