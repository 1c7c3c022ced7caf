package org.kaikaku.platform.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Readings over kanji, written as Aozora Bunko writes them: {@code 手続《てつづ》き}; the reading belongs to the run of kanji before it,
 * or to what stands after {@code |} or its full-width twin.
 */
public final class Ruby {
    private static final String KANJI = "[\\p{IsHan}々〆ヶ〇]";
    private static final Pattern NOTED = Pattern.compile("(?:[|\uff5c]([^|\uff5c《》]+)|(" + KANJI + "+))《([^《》]*)》");

    private Ruby() {}

    /** HTML with {@code <ruby>}, all else escaped. */
    public static String html(String noted) {
        var out = new StringBuilder();
        var matcher = NOTED.matcher(noted);
        int from = 0;
        while (matcher.find()) {
            out.append(escape(noted.substring(from, matcher.start())));
            out.append("<ruby>").append(escape(base(matcher))).append("<rt>").append(escape(matcher.group(3)));
            out.append("</rt></ruby>");
            from = matcher.end();
        }
        return out.append(escape(noted.substring(from))).toString();
    }

    /** Without readings, for places that take no markup, such as a page's title. */
    public static String plain(String noted) {
        return NOTED.matcher(noted).replaceAll(match -> Matcher.quoteReplacement(base((Matcher) match)));
    }

    /** As it is read aloud, where readings stand: {@code 手続《てつづ》き} as てつづき. */
    public static String reading(String noted) {
        return NOTED.matcher(noted).replaceAll(match -> Matcher.quoteReplacement(match.group(3)));
    }

    private static String base(Matcher match) {
        return match.group(1) != null ? match.group(1) : match.group(2);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
