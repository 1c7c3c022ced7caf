package org.kaikaku.service.procedure.trial;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A procedure's file as somebody writes it before it is published.
 *
 * @param path of the file in the city's folder
 * @param version counts its rewritings; must match on every write
 * @param published null until it is a version of the city's
 */
record Draft(
        UUID id,
        String procedure,
        String path,
        String text,
        UUID author,
        String authorName,
        Instant written,
        int version,
        @Nullable Instant published) {}
