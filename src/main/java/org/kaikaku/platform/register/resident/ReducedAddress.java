package org.kaikaku.platform.register.resident;

import java.util.regex.Pattern;
import org.kaikaku.platform.language.Reduced;

/** Addresses reduced to how people type them: 中央一丁目2番3号 as 中央1-2-3. For finding only. */
public final class ReducedAddress {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern BLOCK_IN_KANJI = Pattern.compile("[一二三四五六七八九十]{1,3}(?=丁目)");
    /** From the figure itself: looking back from every sign of every address took an eighth of the reading of a register. */
    private static final Pattern AFTER_NUMBER = Pattern.compile("([0-9])(?:丁目|番地|番|号|の|[-ー‐‑‒–—―−])+");

    private ReducedAddress() {}

    public static String of(String written) {
        var name = Reduced.name(written);
        var figures =
                name.contains("丁目") ? BLOCK_IN_KANJI.matcher(name).replaceAll(match -> number(match.group())) : name;
        return AFTER_NUMBER
                .matcher(figures)
                .replaceAll(match -> match.group(1) + (isDigitAt(figures, match.end()) ? "-" : ""));
    }

    private static boolean isDigitAt(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static String number(String kanji) {
        int ten = kanji.indexOf('十');
        if (ten < 0) {
            return kanji.codePoints()
                    .mapToObj(c -> String.valueOf(DIGITS.indexOf(c)))
                    .reduce("", String::concat);
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(kanji.charAt(0));
        int ones = ten == kanji.length() - 1 ? 0 : DIGITS.indexOf(kanji.charAt(ten + 1));
        return String.valueOf(tens * 10 + ones);
    }
}
