package org.kaikaku.platform.payment.online;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaikaku.platform.operation.Obstacle;
import org.springframework.mock.env.MockEnvironment;

class ProductionProviderTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void all_of_it_or_nothing_is_fit() {
        assertThat(refused("", "", "")).isEmpty();
        assertThat(refused("https://pay.example.jp", "key", SECRET)).isEmpty();
    }

    @Test
    void half_of_it_an_open_line_and_a_short_secret_are_refused_by_name() {
        assertThat(refused("https://pay.example.jp", "", "")).containsExactly("KAIKAKU_PAYMENT_URL");
        assertThat(refused("", "key", SECRET)).containsExactly("KAIKAKU_PAYMENT_URL");
        assertThat(refused("http://localhost:8099", "key", SECRET)).containsExactly("KAIKAKU_PAYMENT_URL");
        assertThat(refused("https://pay.example.jp", "key", "short")).containsExactly("KAIKAKU_PAYMENT_SECRET");
    }

    private static String[] refused(String url, String key, String secret) {
        var settings = new MockEnvironment()
                .withProperty("kaikaku.payment.url", url)
                .withProperty("kaikaku.payment.key", key)
                .withProperty("kaikaku.payment.secret", secret);
        return new ProductionProvider()
                .obstacles(settings)
                .map(Obstacle::setting)
                .toArray(String[]::new);
    }
}
