package org.kaikaku.platform.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/**
 * Names reduced to what people type when they look for somebody. For finding only: nothing reduced is ever shown, stored as a name or
 * compared to decide anything.
 */
public final class Reduced {
    private static final Map<Integer, Integer> VARIANTS = variants();
    private static final String SMALL = "ァィゥェォッャュョヮヵヶヂヅヰヱヲヴ";
    private static final String LARGE = "アイウエオツヤユヨワカケジズイエオブ";
    private static final String LONG_MARKS = "ー-‐‑‒–—―−〜~";
    private static final int LEFT_OUT = -1;

    private Reduced() {}

    /** Without variation selectors and spaces, widths and compatibility forms folded (NFKC), 髙 as 高, Latin in lower case. */
    public static String name(String written) {
        return sifted(written, c -> Character.isWhitespace(c) ? LEFT_OUT : VARIANTS.getOrDefault(c, c));
    }

    /** One sign as {@link #name} has it, and without voicing marks, which may stand apart (ｶﾞ); empty for spaces and what has no form. */
    public static String sign(int written) {
        if (isVariationSelector(written) || Character.isWhitespace(written) || Character.isISOControl(written)) {
            return "";
        }
        var reduced = new StringBuilder();
        Normalizer.normalize(Character.toString(written), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .filter(c ->
                        Character.getType(c) != Character.NON_SPACING_MARK && Character.getType(c) != Character.FORMAT)
                .map(c -> VARIANTS.getOrDefault(c, c))
                .forEach(reduced::appendCodePoint);
        return reduced.toString();
    }

    /** Katakana of full width and size, without spaces, middle dots and long marks; registers of old write キヨウコ for キョウコ. */
    public static String kana(String written) {
        return sifted(
                written,
                c -> Character.isWhitespace(c) || c == '・' || LONG_MARKS.indexOf(c) >= 0 ? LEFT_OUT : katakana(c));
    }

    /** The given name as it is written: what stands after the first space, or nothing. */
    public static String given(String written) {
        var name = written.strip();
        int space = 0;
        while (space < name.length() && !Character.isWhitespace(name.charAt(space))) {
            space++;
        }
        return name.substring(space).strip();
    }

    public static boolean isKana(String typed) {
        var kana = kana(typed);
        return !kana.isEmpty() && kana.codePoints().allMatch(c -> c >= 'ァ' && c <= 'ヺ');
    }

    private static String sifted(String written, IntUnaryOperator sieve) {
        var folded = fold(written);
        var sifted = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            int kept = sieve.applyAsInt(c);
            if (kept != LEFT_OUT) {
                sifted.appendCodePoint(kept);
            }
        }
        return sifted.toString();
    }

    private static String fold(String written) {
        if (isPlain(written)) {
            return written;
        }
        var plain = new StringBuilder();
        written.codePoints().filter(c -> !isVariationSelector(c)).forEach(plain::appendCodePoint);
        return Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** As most names of a register are: nothing but signs that folding leaves alone. An import folds some millions of them. */
    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char sign = written.charAt(i);
            boolean kanji = sign >= '\u4E00' && sign <= '\u9FFF' || sign == '々';
            boolean kana = sign >= 'ぁ' && sign <= 'ゖ' || sign >= 'ァ' && sign <= 'ー';
            if (!kanji && !kana && (sign > '~' || sign >= 'A' && sign <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVariationSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c >= 0x180B && c <= 0x180D;
    }

    private static int katakana(int c) {
        int wide = c >= 'ぁ' && c <= 'ゖ' ? c + ('ァ' - 'ぁ') : c;
        int small = SMALL.indexOf(wide);
        return small < 0 ? wide : LARGE.charAt(small);
    }

    private static Map<Integer, Integer> variants() {
        var variants = new HashMap<Integer, Integer>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Reduced.class.getResourceAsStream("variants.txt")), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        var codePoints = line.codePoints().filter(c -> c != ' ').toArray();
                        for (int i = 1; i < codePoints.length; i++) {
                            variants.put(codePoints[i], codePoints[0]);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return variants;
    }
}
