package org.kaikaku.platform.document.vault;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that seals the keys of documents, called by the first 16 hexadecimal digits of its SHA-256, so that a line that was copied wrongly
 * cannot pass for it.
 */
record MasterKey(String id, LocalDate since, byte[] secret) {
    static final int BYTES = 32;

    static MasterKey of(byte[] secret, LocalDate since) {
        return new MasterKey(id(secret), since, secret);
    }

    /** As it stands in the file: {@code 0f3a… 2026-04-01 base64}. */
    String line() {
        return id + " " + since + " " + Base64.getEncoder().encodeToString(secret);
    }

    /** Empty for a line that is no key, or not the one that it says. */
    static Optional<MasterKey> read(String line) {
        var words = line.strip().split("\\s+");
        if (words.length != 3) {
            return Optional.empty();
        }
        try {
            var key = of(Base64.getDecoder().decode(words[2]), LocalDate.parse(words[1]));
            return Optional.of(key).filter(read -> read.id.equals(words[0]) && read.secret.length == BYTES);
        } catch (IllegalArgumentException | java.time.DateTimeException notOne) {
            return Optional.empty();
        }
    }

    SecretKey aes() {
        return new SecretKeySpec(secret, "AES");
    }

    private static String id(byte[] secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
