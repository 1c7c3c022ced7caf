package org.kaikaku.platform.payment.transfer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Names as transfers hold them: half-width kana without small ones, capital letters, digits and a few signs (全銀協 全銀データフォーマット). What cannot
 * be written so is not guessed.
 */
final class ZenginKana {
    private static final String FULL = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン゙゚";
    private static final String HALF = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｵﾝﾞﾟ";
    private static final String SMALL = "ァィゥェォッャュョヮ";
    private static final String LARGE = "アイウエオツヤユヨワ";
    private static final String SIGNS = " ().-/｢｣";
    private static final int KATAKANA = 'ァ' - 'ぁ';

    private ZenginKana() {}

    /** Empty where some sign has no place in a transfer: a kanji, say. */
    static Optional<String> of(String written) {
        var plain = Normalizer.normalize(Normalizer.normalize(written, Normalizer.Form.NFKC), Normalizer.Form.NFD)
                .strip()
                .toUpperCase(Locale.ROOT);
        var half = new StringBuilder();
        for (char sign : plain.toCharArray()) {
            var one = half(sign);
            if (one == 0) {
                return Optional.empty();
            }
            half.append(one);
        }
        return half.isEmpty() ? Optional.empty() : Optional.of(half.toString());
    }

    /** 0 where there is none. */
    private static char half(char sign) {
        char wide = sign >= 'ぁ' && sign <= 'ゖ' ? (char) (sign + KATAKANA) : sign;
        int small = SMALL.indexOf(wide);
        char large = small < 0 ? wide : LARGE.charAt(small);
        int kana = FULL.indexOf(large);
        if (kana >= 0) {
            return HALF.charAt(kana);
        }
        if (large == 'ー' || large == '‐' || large == '−') {
            return '-';
        }
        if (large == '「' || large == '」') {
            return large == '「' ? '｢' : '｣';
        }
        boolean plain = large >= 'A' && large <= 'Z' || large >= '0' && large <= '9' || SIGNS.indexOf(large) >= 0;
        return plain ? large : 0;
    }
}
