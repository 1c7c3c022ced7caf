package org.kaikaku.place.booking.lock;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a call to the lock service is signed: HMAC-SHA256 over its moment, method, path and body, so that none of them is another's. */
public final class SignedCall {
    public static final String TIMESTAMP = "lock-timestamp";
    public static final String SIGNATURE = "lock-signature";

    /** A call that is older was recorded by somebody and sent again. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";

    private SignedCall() {}

    /**
     * @param timestamp seconds since 1970
     * @param path with its query
     */
    public static String sign(String secret, long timestamp, String method, String path, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(secret), ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(bytes(timestamp + "." + method + " " + path + "." + body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /** Whether the signature is right and the moment is now. */
    public static boolean holds(
            String secret, String timestamp, String signature, String method, String path, String body, Instant now) {
        if (!timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        long at = Long.parseLong(timestamp);
        return Duration.between(Instant.ofEpochSecond(at), now).abs().compareTo(TOLERANCE) <= 0
                && MessageDigest.isEqual(bytes(sign(secret, at, method, path, body)), bytes(signature));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
