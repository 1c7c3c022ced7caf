package org.kaikaku.platform.payment.online;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a provider signs its messages: HMAC-SHA256 over id, time and body, {@code v1} of Standard Webhooks 1.0. */
public final class Signature {
    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    /** A message that is older was recorded by somebody and sent again; one from the future has no honest clock. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1,";

    private Signature() {}

    /** @param timestamp seconds since 1970 */
    public static String sign(String secret, String id, long timestamp, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            var signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return VERSION + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /**
     * Whether one of the signatures (there are two while a secret is changed) is right and the time is now.
     *
     * @param signatures apart by blanks
     */
    static boolean holds(String secret, String id, String timestamp, String signatures, String body, Instant now) {
        if (!timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        long at = Long.parseLong(timestamp);
        var age = Duration.between(Instant.ofEpochSecond(at), now).abs();
        var expected = sign(secret, id, at, body).getBytes(StandardCharsets.UTF_8);
        return age.compareTo(TOLERANCE) <= 0
                && Arrays.stream(signatures.split(" "))
                        .anyMatch(one -> MessageDigest.isEqual(expected, one.getBytes(StandardCharsets.UTF_8)));
    }
}
