package org.kaikaku.place.booking.key;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A code of eight digits that holds for one step of time (RFC 6238, HMAC-SHA256). The lock has the same secret and a clock, and no network.
 *
 * @param code leading zeros are part of it
 * @param until when the next one holds
 */
public record RollingCode(String code, Instant until) {
    static final Duration STEP = Duration.ofMinutes(5);
    private static final String HMAC = "HmacSHA256";
    private static final int DIGITS = 100_000_000;

    static RollingCode at(Instant now, byte[] secret) {
        return at(now, secret, STEP);
    }

    static RollingCode at(Instant now, byte[] secret, Duration step) {
        long counter = now.getEpochSecond() / step.toSeconds();
        var until = Instant.ofEpochSecond((counter + 1) * step.toSeconds());
        return new RollingCode("%08d".formatted(truncated(mac(secret, counter)) % DIGITS), until);
    }

    /** RFC 4226, 5.3. */
    private static int truncated(byte[] hash) {
        int offset = hash[hash.length - 1] & 0xf;
        return ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
    }

    private static byte[] mac(byte[] secret, long counter) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }
}
