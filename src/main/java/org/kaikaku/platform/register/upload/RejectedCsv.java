package org.kaikaku.platform.register.upload;

import java.nio.charset.StandardCharsets;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.web.Texts;
import org.springframework.stereotype.Component;

/** The rejected rows for a spreadsheet: where and why. What stood in them is not repeated, since it may be what must not be kept. */
@Component
class RejectedCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Texts texts;

    RejectedCsv(Texts texts) {
        this.texts = texts;
    }

    byte[] of(Summary summary, Language language) {
        var csv = new StringBuilder(BYTE_ORDER_MARK);
        row(csv, say(language, "register.line"), say(language, "register.column"), say(language, "register.reason"));
        for (var line : summary.rejected()) {
            row(
                    csv,
                    String.valueOf(line.line()),
                    line.column() == null ? "" : line.column(),
                    say(language, line.key(), line.words().toArray()));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String say(Language language, String key, Object... words) {
        return Ruby.plain(texts.say(language, key, words));
    }

    private static void row(StringBuilder csv, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            csv.append(i == 0 ? "" : ",").append('"').append(harmless(cells[i])).append('"');
        }
        csv.append("\r\n");
    }

    /** A cell that begins like a formula is one to a spreadsheet, whatever quotes it stands in. */
    private static String harmless(String cell) {
        var quoted = cell.replace("\"", "\"\"");
        return quoted.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + quoted : quoted;
    }
}
