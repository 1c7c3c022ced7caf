package org.kaikaku.platform.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A document to be stored; see {@link StoredDocument} for its parts. */
public record NewDocument(
        String kind,
        String title,
        String mediaType,
        byte[] content,
        @Nullable DocumentNumber number,
        @Nullable LocalDate retentionUntil) {

    public static NewDocument pdf(String kind, String title, byte[] content) {
        return new NewDocument(kind, title, "application/pdf", content, null, null);
    }

    public NewDocument numbered(DocumentNumber number) {
        return new NewDocument(kind, title, mediaType, content, number, retentionUntil);
    }

    public NewDocument keptUntil(LocalDate day) {
        return new NewDocument(kind, title, mediaType, content, number, day);
    }
}
