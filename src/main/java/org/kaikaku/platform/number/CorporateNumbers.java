package org.kaikaku.platform.number;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Corporate numbers (法人番号), which anybody may know: thirteen digits, of which the first checks the others. */
public final class CorporateNumbers {
    private static final Pattern WRITTEN = Pattern.compile("[0-9]-?[0-9]{4}-?[0-9]{4}-?[0-9]{4}");
    private static final int DIGITS = 13;

    private CorporateNumbers() {}

    /** Reads what a person typed, also in full width or in groups; empty where it is no corporate number or its check digit is wrong. */
    public static Optional<String> read(String typed) {
        var plain = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).replaceAll("[‐-―ー−]", "-");
        var digits = plain.replace("-", "");
        return WRITTEN.matcher(plain).matches() && digits.charAt(0) - '0' == check(digits)
                ? Optional.of(digits)
                : Optional.empty();
    }

    /** 法人番号の指定等に関する省令2条: 9 less the rest by 9 of the digits, from the last on taken once and twice by turns. */
    private static int check(String digits) {
        int sum = 0;
        for (int n = 1; n < DIGITS; n++) {
            int digit = digits.charAt(DIGITS - n) - '0';
            sum += digit * (n % 2 == 1 ? 1 : 2);
        }
        return 9 - sum % 9;
    }
}
