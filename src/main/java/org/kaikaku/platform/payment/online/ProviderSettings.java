package org.kaikaku.platform.payment.online;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the payment provider is, and what it and we know each other by. */
@Component
class ProviderSettings {
    private final String url;
    private final String key;
    private final String secret;

    /**
     * @param url where the provider's API begins; empty where there is none, and nobody pays online
     * @param key that we show it
     * @param secret that its messages are signed with
     */
    ProviderSettings(
            @Value("${kaikaku.payment.url:}") String url,
            @Value("${kaikaku.payment.key:}") String key,
            @Value("${kaikaku.payment.secret:}") String secret) {
        this.url = url;
        this.key = key;
        this.secret = secret;
    }

    boolean there() {
        return !url.isBlank();
    }

    String url() {
        return url;
    }

    String key() {
        return key;
    }

    String secret() {
        return secret;
    }
}
