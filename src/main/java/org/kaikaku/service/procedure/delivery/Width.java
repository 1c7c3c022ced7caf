package org.kaikaku.service.procedure.delivery;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaikaku.service.procedure.definition.CoreSystem.Letters;

/**
 * Half and full width of letters (半角・全角, JIS X 0201 and 0208): katakana, Latin letters, figures, signs of ASCII and the space. What has
 * no other width stays: a kanji, and hiragana, which is another script and not another width.
 */
final class Width {
    private static final int FULL_LESS_HALF = 0xFEE0;
    private static final char FULL_SPACE = '\u3000';
    private static final String MARKS = "ﾞﾟ";
    private static final Map<String, String> HALF = new HashMap<>();
    private static final Map<String, String> FULL = new HashMap<>();

    static {
        for (char half = '｡'; half <= 'ﾝ'; half++) {
            pair(String.valueOf(half));
            for (char mark : MARKS.toCharArray()) {
                var voiced = String.valueOf(half) + mark;
                if (Normalizer.normalize(voiced, Normalizer.Form.NFKC).length() == 1) {
                    pair(voiced);
                }
            }
        }
        for (char mark : new char[] {'゛', '゜'}) {
            HALF.put(String.valueOf(mark), String.valueOf(MARKS.charAt(mark - '゛')));
            FULL.put(String.valueOf(MARKS.charAt(mark - '゛')), String.valueOf(mark));
        }
        for (char half = '!'; half <= '~'; half++) {
            HALF.put(String.valueOf((char) (half + FULL_LESS_HALF)), String.valueOf(half));
            FULL.put(String.valueOf(half), String.valueOf((char) (half + FULL_LESS_HALF)));
        }
        HALF.put(String.valueOf(FULL_SPACE), " ");
        FULL.put(" ", String.valueOf(FULL_SPACE));
    }

    private Width() {}

    static String of(String text, Letters letters) {
        return switch (letters) {
            case AS_WRITTEN -> text;
            case HALF -> half(text);
            case FULL -> full(text);
        };
    }

    private static String half(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(Character::toString)
                .map(letter -> HALF.getOrDefault(letter, letter))
                .collect(Collectors.joining());
    }

    private static String full(String text) {
        var full = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int end = text.offsetByCodePoints(at, 1);
            boolean voiced = end < text.length() && FULL.containsKey(text.substring(at, end + 1));
            var letter = text.substring(at, voiced ? end + 1 : end);
            full.append(FULL.getOrDefault(letter, letter));
            at += letter.length();
        }
        return full.toString();
    }

    private static void pair(String half) {
        var full = Normalizer.normalize(half, Normalizer.Form.NFKC);
        HALF.put(full, half);
        FULL.put(half, full);
    }
}
