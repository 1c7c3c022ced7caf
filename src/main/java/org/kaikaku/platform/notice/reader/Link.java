package org.kaikaku.platform.notice.reader;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What stands at the end of a link that only a mail's reader can know: 192 random bits, so that a plain hash says nothing of them. */
record Link(String signs) {
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Link random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Link(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
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
