package org.kaikaku.service.procedure.application;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Receipt number (受付番号) with a check digit by Damm's algorithm, which finds every single wrong digit and every swap of neighbours:
 * {@code R8-000123-4}. Never twelve digits, so that it cannot be taken for an individual number.
 *
 * @param number running number of the whole city
 * @param year year of the era of the fiscal year (令和8年度 is 8)
 */
public record Receipt(int year, int number) {
    private static final Pattern WRITTEN = Pattern.compile("R(\\d{1,2})-?(\\d{6,7})-?(\\d)");
    private static final Pattern HYPHENS = Pattern.compile("[‐-―ー−]");
    private static final int DIGITS = 6;
    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    /** Reads what a person typed: full-width signs and missing hyphens are fine; empty when it cannot be a receipt number. */
    public static Optional<Receipt> parse(String typed) {
        var plain = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var match = WRITTEN.matcher(HYPHENS.matcher(plain).replaceAll("-"));
        if (!match.matches()) {
            return Optional.empty();
        }
        var receipt = new Receipt(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
        return receipt.checkDigit() == match.group(3).charAt(0) - '0' ? Optional.of(receipt) : Optional.empty();
    }

    private int checkDigit() {
        int digit = 0;
        for (char sign : (year + "" + padded()).toCharArray()) {
            digit = DAMM[digit][sign - '0'];
        }
        return digit;
    }

    private String padded() {
        var digits = Integer.toString(number);
        return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }

    @Override
    public String toString() {
        return "R" + year + "-" + padded() + "-" + checkDigit();
    }
}
