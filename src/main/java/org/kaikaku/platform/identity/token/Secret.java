package org.kaikaku.platform.identity.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What a program sends. 256 random bits, so that its plain hash says nothing of it; the beginning lets scanners of source code find one that
 * somebody put there by mistake.
 */
record Secret(String signs) {
    private static final String BEGINNING = "kaikaku_";
    private static final int BYTES = 32;
    private static final int HINT = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hint() {
        return signs.substring(signs.length() - HINT);
    }

    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(signs.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
