package org.kaikaku.platform.webhook.own;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.webhook.WebhookTypes;
import org.kaikaku.platform.webhook.endpoint.Endpoint;

/**
 * @param on whether the city lets anybody be told
 * @param problem end of the text's key
 */
public record WebhooksView(
        String home,
        boolean on,
        List<Endpoint> endpoints,
        List<WebhookTypes.Type> types,
        String url,
        Set<String> wanted,
        @Nullable String problem) {

    public boolean office() {
        return home.equals("/staff");
    }

    /** Where the field is that must be mended. */
    public String field() {
        return "types".equals(problem) ? "type-0" : "url";
    }
}
