package org.kaikaku.platform.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rules that can be counted of やさしい日本語 (docs/city-files.md, after 在留支援のためのやさしい日本語ガイドライン). */
public final class EasyText {
    public static final int LONGEST_SENTENCE = 40;
    public static final int MAY_BE_EQUAL_UP_TO = 12;

    private static final Pattern READ = Pattern.compile("<ruby>.*?</ruby>");
    private static final Pattern KANJI = Pattern.compile("[\\p{IsHan}々〆]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[。\\n!?！？]");

    private EasyText() {}

    public static List<String> problems(Text text) {
        var problems = new ArrayList<String>();
        var unread = KANJI.matcher(READ.matcher(Ruby.html(text.easy())).replaceAll(" "));
        while (unread.find()) {
            problems.add("\"" + unread.group() + "\" has no reading");
        }
        String plain = Ruby.plain(text.easy());
        for (String sentence : SENTENCE_END.split(plain)) {
            int length = sentence.strip().codePointCount(0, sentence.strip().length());
            if (length > LONGEST_SENTENCE) {
                problems.add("a sentence of " + length + " characters is longer than " + LONGEST_SENTENCE + ": \""
                        + sentence.strip() + "\"");
            }
        }
        if (plain.equals(text.ja()) && plain.codePointCount(0, plain.length()) > MAY_BE_EQUAL_UP_TO) {
            problems.add("says the same as ja");
        }
        return problems;
    }
}
