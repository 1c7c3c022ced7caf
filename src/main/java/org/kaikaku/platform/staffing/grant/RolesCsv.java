package org.kaikaku.platform.staffing.grant;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Texts;
import org.springframework.stereotype.Component;

/** Who has which role, for a spreadsheet: UTF-8 with its mark, every cell in quotes, nothing that it would calculate. */
@Component
class RolesCsv {
    private static final List<String> COLUMNS = List.of("login", "name", "office", "role", "division", "from", "to");

    private final Texts texts;

    RolesCsv(Texts texts) {
        this.texts = texts;
    }

    byte[] of(List<RolesView.Holder> holders, Language language) {
        var head = row(COLUMNS.stream().map(column -> said(texts.get("staffing.column." + column), language)));
        var rows = holders.stream()
                .map(holder -> row(Stream.of(
                        holder.login(),
                        holder.name(),
                        said(holder.office(), language),
                        said(holder.role(), language),
                        said(holder.division(), language),
                        holder.always() ? "" : said(holder.from(), language),
                        said(holder.to(), language))))
                .collect(Collectors.joining());
        return ("\uFEFF" + head + rows).getBytes(StandardCharsets.UTF_8);
    }

    private static String said(@Nullable Text text, Language language) {
        return text == null ? "" : Ruby.plain(text.in(language));
    }

    private static String row(Stream<String> cells) {
        return cells.map(RolesCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
