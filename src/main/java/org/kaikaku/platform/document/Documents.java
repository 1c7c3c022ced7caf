package org.kaikaku.platform.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents that a city keeps. A stored document never changes. Who may read one, and the trace of it, is the caller's matter. */
@Service
public class Documents {
    private final JdbcClient jdbc;
    private final Clock clock;

    Documents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public StoredDocument store(NewDocument document) {
        var stored = new StoredDocument(
                new DocumentId(UUID.randomUUID()),
                document.kind(),
                document.title(),
                document.mediaType(),
                document.content().length,
                sha256(document.content()),
                clock.instant(),
                document.number(),
                document.retentionUntil());
        jdbc.sql("""
                        insert into document_file
                            (id, kind, title, media_type, content, sha256, created_at, number, retention_until)
                        values (:id, :kind, :title, :mediaType, :content, :sha256, :createdAt, :number, :retentionUntil)
                        """)
                .param("id", stored.id().value())
                .param("kind", stored.kind())
                .param("title", stored.title())
                .param("mediaType", stored.mediaType())
                .param("content", document.content())
                .param("sha256", stored.sha256())
                .param("createdAt", stored.createdAt().atOffset(ZoneOffset.UTC))
                .param("number", stored.number())
                .param("retentionUntil", stored.retentionUntil())
                .update();
        return stored;
    }

    @Transactional(readOnly = true)
    public Optional<StoredDocument> find(DocumentId id) {
        return jdbc.sql("""
                        select id, kind, title, media_type, length(content) as size, sha256, created_at, number, retention_until
                        from document_file where id = :id
                        """).param("id", id.value()).query(Documents::stored).optional();
    }

    /**
     * @throws NoSuchDocument when there is none
     * @throws DamagedDocument when the content is not what was stored
     */
    @Transactional(readOnly = true)
    public byte[] content(DocumentId id) {
        var document = jdbc.sql("select content, sha256 from document_file where id = :id")
                .param("id", id.value())
                .query((row, _) -> new Content(row.getBytes("content"), row.getString("sha256")))
                .optional()
                .orElseThrow(() -> new NoSuchDocument(id));
        if (!sha256(document.bytes).equals(document.sha256)) {
            throw new DamagedDocument(id);
        }
        return document.bytes;
    }

    /** Nothing of it is left. What a city must keep is not the caller's to delete. */
    @Transactional
    public void delete(DocumentId id) {
        jdbc.sql("delete from document_file where id = :id")
                .param("id", id.value())
                .update();
    }

    private record Content(byte[] bytes, String sha256) {}

    private static StoredDocument stored(ResultSet row, int index) throws SQLException {
        return new StoredDocument(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("title"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("number"),
                row.getObject("retention_until", LocalDate.class));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** There is no document of that id. */
    public static final class NoSuchDocument extends RuntimeException {
        NoSuchDocument(DocumentId id) {
            super("There is no document " + id.value());
        }
    }

    /** A document's content differs from what was stored. */
    public static final class DamagedDocument extends RuntimeException {
        DamagedDocument(DocumentId id) {
            super("The content of document " + id.value() + " is not what was stored");
        }
    }
}
