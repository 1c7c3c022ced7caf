package org.kaikaku.platform.webhook.own;

import org.kaikaku.platform.webhook.endpoint.Endpoint;

/**
 * @param secret shown this once
 * @param fresh whether the address is new; else the secret from before counts for a day
 */
public record SecretView(String home, Endpoint endpoint, String secret, boolean fresh) {
    public String path() {
        return home + "/webhooks/" + endpoint.id();
    }
}
