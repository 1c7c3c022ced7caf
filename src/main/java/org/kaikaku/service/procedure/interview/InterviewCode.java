package org.kaikaku.service.procedure.interview;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/** Eight signs without those that are mistaken for each other, to be read from a phone to a clerk. */
public final class InterviewCode {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private InterviewCode() {}

    static String random() {
        var signs = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            signs.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return signs.toString();
    }

    public static String shown(String code) {
        return code.substring(0, 4) + "-" + code.substring(4);
    }

    public static String typed(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^2-9A-Z]", "");
    }
}
