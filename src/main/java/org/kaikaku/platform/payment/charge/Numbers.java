package org.kaikaku.platform.payment.charge;

import java.text.Normalizer;
import java.util.Locale;

/** Numbers that people read out: from a sequence, with a check digit (Luhn, ISO/IEC 7812-1) that finds a wrong digit and a swapped pair. */
public final class Numbers {
    private Numbers() {}

    /** @param prefix a letter: {@code R-0000012-5} */
    public static String shown(String prefix, long number) {
        return "%s-%07d-%d".formatted(prefix, number, check(number));
    }

    /** The number in what somebody typed; -1 where it is none of this kind, or its digits do not check. */
    public static long read(String prefix, String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        if (!plain.matches(prefix + "-?[0-9]{1,15}-?[0-9]")) {
            return -1;
        }
        var digits = plain.replaceAll("[^0-9]", "");
        long number = Long.parseLong(digits.substring(0, digits.length() - 1));
        return check(number) == digits.charAt(digits.length() - 1) - '0' ? number : -1;
    }

    private static int check(long number) {
        int sum = 0;
        boolean doubled = true;
        for (long rest = number; rest > 0; rest /= 10) {
            int digit = (int) (rest % 10) * (doubled ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
            doubled = !doubled;
        }
        return (10 - sum % 10) % 10;
    }
}
