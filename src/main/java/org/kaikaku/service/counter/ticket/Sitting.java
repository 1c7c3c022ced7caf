package org.kaikaku.service.counter.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clerk at an open desk.
 *
 * @param desk key
 * @param breakSince null while the desk calls
 */
public record Sitting(
        UUID id,
        String desk,
        UUID account,
        String clerk,
        Instant openedAt,
        @Nullable Instant breakSince) {}
