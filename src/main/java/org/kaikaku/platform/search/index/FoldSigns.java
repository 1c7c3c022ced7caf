package org.kaikaku.platform.search.index;

import java.text.Normalizer;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.kaikaku.platform.language.Reduced;

/**
 * Each sign as the index knows it: one width, compatibility forms folded (NFKC), 髙 as 高, without variation selectors, kana and their marks
 * as one sign. A map of signs, so that an excerpt still knows where in the original it stands.
 */
final class FoldSigns {
    private static final int LAST = 0xFFFF;
    private static final int LAST_SELECTOR = 0xE01EF;
    private static final int FIRST_SELECTOR = 0xE0100;

    private FoldSigns() {}

    static NormalizeCharMap map() {
        var map = new NormalizeCharMap.Builder();
        for (int sign = ' ' + 1; sign <= LAST; sign++) {
            if (Character.isDefined(sign) && !isSpecial(sign)) {
                fold(map, Character.toString(sign));
            }
        }
        for (int selector = FIRST_SELECTOR; selector <= LAST_SELECTOR; selector++) {
            map.add(Character.toString(selector), "");
        }
        for (int kana = 'ぁ'; kana <= 'ヾ'; kana++) {
            var whole = Character.toString(kana);
            var apart = Normalizer.normalize(whole, Normalizer.Form.NFD);
            if (!apart.equals(whole)) {
                map.add(apart, whole);
            }
        }
        return map.build();
    }

    private static boolean isSpecial(int sign) {
        return Character.isSurrogate((char) sign)
                || Character.getType(sign) == Character.PRIVATE_USE
                || Character.UnicodeScript.of(sign) == Character.UnicodeScript.HANGUL;
    }

    private static void fold(NormalizeCharMap.Builder map, String sign) {
        var folded = Reduced.name(sign);
        if (!folded.equals(sign)) {
            map.add(sign, folded.isEmpty() && Character.isWhitespace(sign.charAt(0)) ? " " : folded);
        }
    }
}
