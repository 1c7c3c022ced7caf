package org.kaikaku.platform.payment.till;

import java.text.Normalizer;
import java.util.OptionalLong;

/** Amounts as people type them: 1000, １，０００, ¥1,000, 1000円. */
public final class Yen {
    private static final int LONGEST = 10;
    private static final long MOST_THINGS = 100_000;

    private Yen() {}

    /** Empty where it is no whole number of yen from 0 on. Nothing typed is nothing read. */
    public static OptionalLong read(String typed) {
        var digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s,¥円]", "");
        return digits.matches("[0-9]{1," + LONGEST + "}")
                ? OptionalLong.of(Long.parseLong(digits))
                : OptionalLong.empty();
    }

    /** A count of things: 0 where it is none, or more than anybody buys. */
    static int count(String typed) {
        return (int) read(typed).stream()
                .filter(count -> count < MOST_THINGS)
                .findFirst()
                .orElse(0);
    }
}
