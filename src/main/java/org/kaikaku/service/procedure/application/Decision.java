package org.kaikaku.service.procedure.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided. A refusal states its ground and how to appeal (行政手続法8条, 行政不服審査法82条).
 *
 * @param documentNumber 記号第n号
 */
public record Decision(
        boolean granted,
        String reason,
        Worker by,
        Instant at,
        @Nullable String documentNumber) {}
