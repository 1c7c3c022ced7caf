package org.kaikaku.platform.identity.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A code on paper, without signs that are mistaken for each other. Only its hash is kept; five bits a sign, so that twelve cannot be found
 * again within the 30 days of a link code, nor sixteen within the years that a recovery code may lie in a drawer.
 */
public record OneTimeCode(String signs) {
    public static final int FOR_DAYS = 12;
    public static final int FOR_YEARS = 16;

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    public static OneTimeCode random(int length) {
        var signs = new StringBuilder();
        for (int i = 0; i < length; i++) {
            signs.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new OneTimeCode(signs.toString());
    }

    public static OneTimeCode typed(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return new OneTimeCode(plain.replaceAll("[^2-9A-Z]", ""));
    }

    /** In fours, as people read and copy. */
    public String shown() {
        return signs.replaceAll("(.{4})(?=.)", "$1-");
    }

    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(signs.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
