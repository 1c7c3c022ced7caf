package org.kaikaku.platform.number;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows an individual number (個人番号, マイナンバー) when it sees one, so that it can be refused or thrown away: 番号法20条 forbids to
 * keep one outside the tasks that the law names, and this system has none of them. One in eleven random runs of twelve digits looks like
 * one.
 */
public final class IndividualNumbers {
    /** Also as it is printed on the card, in groups of four; not a part of a longer number or of a UUID. */
    private static final Pattern TWELVE_DIGITS =
            Pattern.compile("(?<![0-9]|[0-9a-f]-)[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9]|-[0-9a-f])");

    private static final int DIGITS = 12;
    private static final Set<String> HEADERS =
            Set.of("個人番号", "マイナンバー", "individual_number", "my_number", "mynumber", "kojin_bango");

    private IndividualNumbers() {}

    /** Full-width digits are read like others (NFKC). */
    public static boolean isIn(String text) {
        return maybe(text) && runs(text).results().anyMatch(run -> checks(run.group()));
    }

    /** The same text with every such number put out of sight. */
    public static String mask(String text) {
        return maybe(text)
                ? runs(text).replaceAll(run -> checks(run.group()) ? "●".repeat(DIGITS) : run.group())
                : text;
    }

    /** Whether a column of that name holds such numbers. */
    public static boolean isHeader(String header) {
        return HEADERS.contains(header);
    }

    private static boolean maybe(String text) {
        if (text.length() < DIGITS) {
            return false;
        }
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits >= DIGITS;
    }

    private static Matcher runs(String text) {
        return TWELVE_DIGITS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /** 行政手続における特定の個人を識別するための番号の利用等に関する法律の規定による通知カード及び…省令5条. */
    private static boolean checks(String run) {
        var digits = run.replaceAll("[ -]", "");
        int sum = 0;
        for (int n = 1; n < DIGITS; n++) {
            int digit = digits.charAt(DIGITS - 1 - n) - '0';
            sum += digit * (n <= 6 ? n + 1 : n - 5);
        }
        int rest = sum % 11;
        return digits.charAt(DIGITS - 1) - '0' == (rest <= 1 ? 0 : 11 - rest);
    }
}
