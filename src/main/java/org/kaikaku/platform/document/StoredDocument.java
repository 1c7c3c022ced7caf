package org.kaikaku.platform.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a stored document without reading it.
 *
 * @param kind what the room that stored it calls this sort of document, as {@code decision}
 * @param title as a reader sees it, and the name under which it is saved
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal
 * @param number as it stands on the document; null where it has none
 * @param retentionUntil the last day on which it must be kept; null where it is kept for ever
 */
public record StoredDocument(
        DocumentId id,
        String kind,
        String title,
        String mediaType,
        long size,
        String sha256,
        Instant createdAt,
        @Nullable String number,
        @Nullable LocalDate retentionUntil,
        Scan scan) {}
