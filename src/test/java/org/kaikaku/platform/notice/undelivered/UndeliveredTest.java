package org.kaikaku.platform.notice.undelivered;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UndeliveredTest {
    @Test
    void what_the_server_said_names_no_address_and_where_it_was_to_go_is_a_server_only() {
        var mail = mail("550 5.1.1 <hanako.mirai@docomo.example.jp>: no such user (hanako.mirai@docomo.example.jp)");

        assertThat(mail.reason()).isEqualTo("550 5.1.1 <…@docomo.example.jp>: no such user (…@docomo.example.jp)");
        assertThat(mail.server()).isEqualTo("docomo.example.jp");
    }

    @Test
    void a_refusal_is_told_from_tries_in_vain() {
        assertThat(mail("550 5.1.1 no such user").refused()).isTrue();
        assertThat(mail("451 4.7.1 greylisted").refused()).isFalse();
        assertThat(mail("The server cannot be reached").refused()).isFalse();
    }

    private static Undelivered mail(String problem) {
        return new Undelivered(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "hanako.mirai@docomo.example.jp",
                null,
                1,
                Instant.EPOCH,
                problem,
                1,
                0);
    }
}
