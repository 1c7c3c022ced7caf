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
 * @param link where its owner's program reads on, from the root of the house
 * @param officeLink where the office's program does
 */
public record Happened(
        UUID id,
        String type,
        Instant at,
        @Nullable UUID account,
        Map<String, String> data,
        String link,
        String officeLink) {
    public Happened {
        data = Map.copyOf(data);
    }
}
