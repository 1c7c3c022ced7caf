package org.kaikaku.platform.webhook.own;

import java.util.List;
import org.kaikaku.platform.webhook.WebhookTypes;
import org.kaikaku.platform.webhook.delivery.Delivery;
import org.kaikaku.platform.webhook.endpoint.Endpoint;

public record WebhookView(String home, Endpoint endpoint, List<WebhookTypes.Type> types, List<Delivery> deliveries) {
    public String path() {
        return home + "/webhooks/" + endpoint.id();
    }
}
