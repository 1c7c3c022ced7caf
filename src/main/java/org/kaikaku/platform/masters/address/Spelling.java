package org.kaikaku.platform.masters.address;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way of writing for all ways in which people write the same place. Only for comparing. */
final class Spelling {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern DASH = Pattern.compile("(?<=[0-9])[-‐‑‒–—―−ー－ｰの](?=[0-9])");
    private static final Pattern SMALL_KE = Pattern.compile("[ヶｹヵ]");
    private static final Pattern KANJI_NUMBER = Pattern.compile("[〇一二三四五六七八九十百]+(?=丁目|番地|番|号)");
    private static final String DIGITS = "〇一二三四五六七八九";

    private Spelling() {}

    static String of(String written) {
        var narrow = SPACES.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll("");
        var figures = KANJI_NUMBER
                .matcher(SMALL_KE.matcher(narrow).replaceAll("ケ"))
                .replaceAll(found -> Integer.toString(number(found.group())));
        return DASH.matcher(figures).replaceAll(Matcher.quoteReplacement("-"));
    }

    /** 六 is 6, 十二 is 12, 二十 is 20, 百三 is 103, 一〇 is 10. */
    static int number(String kanji) {
        int whole = 0;
        int last = 0;
        for (int i = 0; i < kanji.length(); i++) {
            char sign = kanji.charAt(i);
            if (sign == '十' || sign == '百') {
                whole += Math.max(1, last) * (sign == '十' ? 10 : 100);
                last = 0;
            } else {
                last = last * 10 + DIGITS.indexOf(sign);
            }
        }
        return whole + last;
    }
}
