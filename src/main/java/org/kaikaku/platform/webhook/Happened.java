package org.kaikaku.platform.webhook;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be told outside.
 *
 * @param id the same for the same happening, however often it is told
 * @param type {@code application.decided}, one of those of {@link WebhookTypes}
 * @param account whose it is, if that one may be told; null for nobody's
 * @param data what the message says; never anything of a person
 */
public record Happened(
        UUID id, String type, Instant at, @Nullable UUID account, Map<String, String> data) {
    public Happened {
        data = Map.copyOf(data);
    }
}
