package org.kaikaku.platform.payment.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final String SECRET = "secret";
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    private static final String BODY = "{\"id\":\"1\"}";
    private static final String RIGHT = Signature.sign(SECRET, "msg_1", NOW.getEpochSecond(), BODY);

    @Test
    void what_was_signed_holds_also_beside_another_signature() {
        assertThat(holds("msg_1", "1800000000", RIGHT, BODY, NOW)).isTrue();
        assertThat(holds("msg_1", "1800000000", "v1,AAAA " + RIGHT, BODY, NOW)).isTrue();
        assertThat(holds("msg_1", "1800000000", RIGHT, BODY, NOW.plusSeconds(300)))
                .isTrue();
    }

    @Test
    void whatever_else_is_refused() {
        assertThat(holds("msg_2", "1800000000", RIGHT, BODY, NOW)).isFalse();
        assertThat(holds("msg_1", "1800000001", RIGHT, BODY, NOW)).isFalse();
        assertThat(holds("msg_1", "1800000000", RIGHT, BODY + " ", NOW)).isFalse();
        assertThat(holds("msg_1", "1800000000", RIGHT.substring(0, 20), BODY, NOW))
                .isFalse();
        assertThat(holds("msg_1", "1800000000", "", BODY, NOW)).isFalse();
        assertThat(holds("msg_1", "soon", RIGHT, BODY, NOW)).isFalse();
        assertThat(holds("msg_1", "1800000000", RIGHT, BODY, NOW.plusSeconds(301)))
                .as("sent again later")
                .isFalse();
        assertThat(holds("msg_1", "1800000000", RIGHT, BODY, NOW.minusSeconds(301)))
                .as("of the future")
                .isFalse();
    }

    private static boolean holds(String id, String at, String signatures, String body, Instant now) {
        return Signature.holds(SECRET, id, at, signatures, body, now);
    }
}
