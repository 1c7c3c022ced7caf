package org.kaikaku.platform.register.guard;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Reduced;

/**
 * A text as addresses are compared in it, each sign with the place in the original that it came from: widths, variants and case folded,
 * spaces, markup and readings gone, 漢数字 as digits, 丁目・番・号 and all sorts of hyphens between numbers as one hyphen.
 */
final class Folded {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String KANJI_NUMERALS = DIGITS + "十";
    private static final Pattern BETWEEN = Pattern.compile("(?<=[0-9])(?:丁目|丁|番地|番|号|の|ノ|[-ー‐‑‒–—―−])+(?=[0-9])");
    private static final Pattern ENTITY = Pattern.compile("&#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));");
    private static final Pattern NAMED = Pattern.compile("&(?:amp|lt|gt|quot|nbsp);");
    private static final Pattern PERCENT = Pattern.compile("(?:%[0-9A-Fa-f]{2}){2,}");
    /** Keeps what stands in an attribute from running into the text around its tag. */
    private static final char APART = '\u0001';

    private static final char ASCII_END = 0x7f;
    private static final int BEYOND = 0x10000;
    /** What each sign of the basic plane folds to; filled as signs are met. */
    private static final @Nullable String[] KNOWN = new String[BEYOND];

    private final StringBuilder signs = new StringBuilder();
    private int[] from;
    private int[] to;

    private Folded(int length) {
        this.from = new int[Math.max(16, length)];
        this.to = new int[from.length];
    }

    /** @param written may hold markup, character references and percent signs of a URL */
    static Folded of(String written) {
        var raw = new Folded(written.length());
        raw.read(written);
        return raw.numbers().joined();
    }

    String text() {
        return signs.toString();
    }

    /** Where in the original the sign at this place begins. */
    int from(int place) {
        return from[place];
    }

    int to(int place) {
        return to[place];
    }

    private void read(String written) {
        int i = 0;
        while (i < written.length()) {
            boolean tag = written.charAt(i) == '<' && i + 1 < written.length() && beginsTag(written.charAt(i + 1));
            i = tag ? afterTag(written, i) : sign(written, i);
        }
    }

    private int sign(String written, int at) {
        char c = written.charAt(at);
        if (c == '&' || c == '%') {
            return escaped(written, at);
        }
        if (c > ' ' && c < ASCII_END) {
            add(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c, at, at + 1);
            return at + 1;
        }
        int point = written.codePointAt(at);
        int next = at + Character.charCount(point);
        add(fold(point), at, next);
        return next;
    }

    private static boolean beginsTag(char c) {
        return Character.isLetter(c) || c == '/' || c == '!';
    }

    /** Attributes are read like text: what stands in a field of a form is as visible as what stands beside it. */
    private int afterTag(String written, int at) {
        int end = written.indexOf('>', at);
        int stop = end < 0 ? written.length() : end + 1;
        if (written.startsWith("<rt", at)) {
            int close = written.indexOf("</rt>", at);
            return close < 0 ? stop : close + "</rt>".length();
        }
        int i = at;
        while ((i = written.indexOf('"', i)) >= 0 && i < stop) {
            int close = written.indexOf('"', i + 1);
            int last = close < 0 || close > stop ? stop : close;
            if (worthReading(written, i + 1, last)) {
                add(APART, i, i);
                text(written, i + 1, last);
                add(APART, last, last);
            }
            i = last + 1;
        }
        return stop;
    }

    private static boolean worthReading(String written, int begin, int end) {
        for (int i = begin; i < end; i++) {
            char c = written.charAt(i);
            if (c > ASCII_END || c == '%' || c == '&') {
                return true;
            }
        }
        return false;
    }

    private void text(String written, int begin, int end) {
        int i = begin;
        while (i < end) {
            i = sign(written, i);
        }
    }

    private int escaped(String written, int at) {
        var entity = ENTITY.matcher(written).region(at, Math.min(written.length(), at + 12));
        if (entity.lookingAt()) {
            int point =
                    entity.group(1) != null ? Integer.parseInt(entity.group(1), 16) : Integer.parseInt(entity.group(2));
            add(Character.isValidCodePoint(point) ? fold(point) : "", at, entity.end());
            return entity.end();
        }
        var named = NAMED.matcher(written).region(at, Math.min(written.length(), at + 6));
        if (named.lookingAt()) {
            return named.end();
        }
        var percent = PERCENT.matcher(written).region(at, written.length());
        if (percent.lookingAt()) {
            var said = decoded(percent.group());
            if (said != null) {
                said.codePoints().forEach(point -> add(fold(point), at, percent.end()));
                return percent.end();
            }
        }
        add(written.charAt(at), at, at + 1);
        return at + 1;
    }

    private static @Nullable String decoded(String percent) {
        var bytes = new byte[percent.length() / 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(percent, i * 3 + 1, i * 3 + 3, 16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String fold(int point) {
        if (point >= BEYOND) {
            return Reduced.sign(point);
        }
        var known = KNOWN[point];
        if (known == null) {
            known = Reduced.sign(point);
            KNOWN[point] = known;
        }
        return known;
    }

    /** 二十三 as 23, 七 as 7; what is not a number stays. */
    private Folded numbers() {
        var plain = new Folded(signs.length());
        int i = 0;
        while (i < signs.length()) {
            int end = i;
            while (end < signs.length() && isNumeral(signs.charAt(end))) {
                end++;
            }
            if (end == i) {
                plain.add(signs.charAt(i), from[i], to[i]);
                i++;
            } else {
                plain.add(number(signs.substring(i, end)), from[i], to[end - 1]);
                i = end;
            }
        }
        return plain;
    }

    private static boolean isNumeral(char c) {
        return c > ASCII_END && KANJI_NUMERALS.indexOf(c) >= 0;
    }

    private static String number(String kanji) {
        int ten = kanji.indexOf('十');
        boolean plain = ten < 0 || ten > 1 || kanji.length() > ten + 2 || kanji.indexOf('十', ten + 1) >= 0;
        if (plain) {
            var digits = new StringBuilder();
            kanji.chars().forEach(c -> digits.append(c == '十' ? "10" : String.valueOf(DIGITS.indexOf(c))));
            return digits.toString();
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(kanji.charAt(0));
        int ones = ten == kanji.length() - 1 ? 0 : DIGITS.indexOf(kanji.charAt(ten + 1));
        return String.valueOf(tens * 10 + ones);
    }

    private Folded joined() {
        var joined = new Folded(signs.length());
        var between = BETWEEN.matcher(signs);
        int i = 0;
        while (between.find()) {
            joined.copy(this, i, between.start());
            joined.add('-', from[between.start()], to[between.end() - 1]);
            i = between.end();
        }
        joined.copy(this, i, signs.length());
        return joined;
    }

    private void copy(Folded other, int begin, int end) {
        for (int i = begin; i < end; i++) {
            add(other.signs.charAt(i), other.from[i], other.to[i]);
        }
    }

    private void add(String folded, int begin, int end) {
        for (int i = 0; i < folded.length(); i++) {
            add(folded.charAt(i), begin, end);
        }
    }

    private void add(char folded, int begin, int end) {
        int at = signs.length();
        if (at == from.length) {
            from = Arrays.copyOf(from, at * 2);
            to = Arrays.copyOf(to, at * 2);
        }
        from[at] = begin;
        to[at] = end;
        signs.append(folded);
    }
}
