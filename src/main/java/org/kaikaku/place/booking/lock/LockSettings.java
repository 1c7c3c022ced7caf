package org.kaikaku.place.booking.lock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the lock service is, and the secret that calls to it are signed with. */
@Component
class LockSettings {
    private final String url;
    private final String secret;

    /** @param url where its API begins; empty where there is none */
    LockSettings(@Value("${kaikaku.locks.url:}") String url, @Value("${kaikaku.locks.secret:}") String secret) {
        this.url = url;
        this.secret = secret;
    }

    boolean there() {
        return !url.isBlank();
    }

    String url() {
        return url;
    }

    String secret() {
        return secret;
    }
}
