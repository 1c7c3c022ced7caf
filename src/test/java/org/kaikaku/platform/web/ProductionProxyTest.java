package org.kaikaku.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaikaku.platform.operation.Obstacle;
import org.springframework.mock.env.MockEnvironment;

class ProductionProxyTest {
    private final MockEnvironment settings = new MockEnvironment();
    private final ProductionProxy rule = new ProductionProxy();

    @Test
    void pages_that_would_travel_unencrypted_are_refused() {
        settings.setProperty("server.forward-headers-strategy", "none");

        assertThat(rule.obstacles(settings)).extracting(Obstacle::setting).containsExactly("KAIKAKU_FORWARDED");
    }

    @Test
    void a_proxy_or_a_certificate_of_its_own_is_fit() {
        assertThat(rule.obstacles(new MockEnvironment().withProperty("server.forward-headers-strategy", "native")))
                .isEmpty();
        assertThat(rule.obstacles(new MockEnvironment().withProperty("server.ssl.certificate", "city.pem")))
                .isEmpty();
    }
}
