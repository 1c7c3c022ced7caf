package org.kaikaku.platform.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A document to be stored; see {@link StoredDocument} for its parts. */
public record NewDocument(
        String kind,
        String title,
        String mediaType,
        byte[] content,
        @Nullable String number,
        @Nullable LocalDate retentionUntil,
        Scan scan) {

    /** One that the house has made itself. */
    public NewDocument(
            String kind,
            String title,
            String mediaType,
            byte[] content,
            @Nullable String number,
            @Nullable LocalDate retentionUntil) {
        this(kind, title, mediaType, content, number, retentionUntil, Scan.OWN);
    }

    public static NewDocument pdf(String kind, String title, byte[] content) {
        return new NewDocument(kind, title, "application/pdf", content, null, null);
    }

    public NewDocument numbered(DocumentNumber given) {
        return numbered(given.text());
    }

    /** @param number as it stands on the document, where that was given earlier */
    public NewDocument numbered(@Nullable String number) {
        return new NewDocument(kind, title, mediaType, content, number, retentionUntil, scan);
    }

    public NewDocument keptUntil(@Nullable LocalDate day) {
        return new NewDocument(kind, title, mediaType, content, number, day, scan);
    }
}
