package org.kaikaku.platform.notice.route;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as a way out of the house needs it.
 *
 * @param account in whose inbox it lies; null where they have none
 * @param person register number; null where that is not known
 * @param name as it is to stand on a letter; null where only the account is known
 * @param postal and {@code address} as they gave it, of somebody whom the register does not know
 * @param division key of the division in whose name it is said
 */
public record Outgoing(
        UUID id,
        @Nullable UUID account,
        @Nullable String person,
        @Nullable String name,
        @Nullable String postal,
        @Nullable String address,
        String kind,
        String division,
        Instant at) {}
