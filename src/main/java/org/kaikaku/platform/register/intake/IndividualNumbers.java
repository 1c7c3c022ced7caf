package org.kaikaku.platform.register.intake;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows an individual number (マイナンバー) when it sees one, so that it can be thrown away: 番号法 limits who may hold it, and this
 * system may not. One in eleven random runs of twelve digits looks like one.
 */
final class IndividualNumbers {
    private static final Pattern TWELVE_DIGITS =
            Pattern.compile("(?<![0-9])[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])");
    private static final Set<String> HEADERS =
            Set.of("個人番号", "マイナンバー", "individual_number", "my_number", "mynumber", "kojin_bango");

    private IndividualNumbers() {}

    static boolean isIn(String cell) {
        if (cell.length() < 12 || cell.chars().filter(Character::isDigit).count() < 12) {
            return false;
        }
        var matcher = TWELVE_DIGITS.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC));
        return matcher.results().anyMatch(run -> checks(run.group().replaceAll("[ -]", "")));
    }

    static boolean isHeader(String header) {
        return HEADERS.contains(header);
    }

    /** 行政手続における特定の個人を識別するための番号の利用等に関する法律の規定による通知カード及び…省令5条. */
    private static boolean checks(String digits) {
        int sum = 0;
        for (int n = 1; n <= 11; n++) {
            int digit = digits.charAt(11 - n) - '0';
            sum += digit * (n <= 6 ? n + 1 : n - 5);
        }
        int rest = sum % 11;
        return digits.charAt(11) - '0' == (rest <= 1 ? 0 : 11 - rest);
    }
}
