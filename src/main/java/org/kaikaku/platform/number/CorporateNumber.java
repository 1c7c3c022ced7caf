package org.kaikaku.platform.number;

import java.text.Normalizer;
import java.util.Optional;

/**
 * 法人番号: the number under which the state knows a company, public and checked by its first digit (法人番号の指定等に関する省令2条).
 *
 * @param digits thirteen, the check digit first
 */
public record CorporateNumber(String digits) {
    private static final int LENGTH = 13;

    public CorporateNumber {
        if (!checks(digits)) {
            throw new IllegalArgumentException("No corporate number: " + digits);
        }
    }

    /**
     * As people type it: of any width, in groups, or after the T of an invoice's registration number (適格請求書発行事業者の登録番号).
     *
     * @return empty where it is none
     */
    public static Optional<CorporateNumber> typed(String typed) {
        var digits = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s‐−-]", "")
                .replaceFirst("^[Tt]", "");
        return checks(digits) ? Optional.of(new CorporateNumber(digits)) : Optional.empty();
    }

    /** 9 less the remainder by 9 of the twelve others, counted from the right, the second, fourth … of them doubled. */
    private static boolean checks(String digits) {
        if (!digits.matches("[0-9]{13}")) {
            return false;
        }
        int sum = 0;
        for (int n = 1; n < LENGTH; n++) {
            sum += (digits.charAt(LENGTH - n) - '0') * (n % 2 == 1 ? 1 : 2);
        }
        return digits.charAt(0) - '0' == 9 - sum % 9;
    }

    @Override
    public String toString() {
        return digits;
    }
}
