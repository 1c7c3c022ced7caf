package org.kaikaku.platform.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Sight;
import org.kaikaku.platform.document.storage.Storage;
import org.kaikaku.platform.document.storage.StoredObjects;
import org.kaikaku.platform.document.vault.Sealed;
import org.kaikaku.platform.document.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents that a city keeps, sealed. A stored document never changes. Who may read one, and the trace of it, is the caller's matter;
 * that nobody reads one which the scanner has not let through is this class's.
 */
@Service
public class Documents {
    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Storage storage;
    private final StoredObjects objects;
    private final Clock clock;

    Documents(JdbcClient jdbc, Vault vault, Storage storage, StoredObjects objects, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.storage = storage;
        this.objects = objects;
        this.clock = clock;
    }

    /** Whether what is stored now would be kept; asked before somebody is told that their file was taken. */
    public boolean taking() {
        try {
            if (storage.takes()) {
                storage.ask();
            }
            return true;
        } catch (StorageAway away) {
            LOG.warn("{}", away.getMessage());
            return false;
        }
    }

    /**
     * In a storage, the content is there before its row is.
     *
     * @throws StorageAway when it cannot be kept where it should lie; nothing is stored then
     */
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
                document.retentionUntil(),
                document.scan());
        var sealed = vault.seal(stored.id().value(), document.content());
        var object = storage.takes() ? storage.put(sealed.content()) : null;
        jdbc.sql("""
                        insert into document_file
                            (id, kind, title, media_type, content, object, key_id, wrapped_key, size, sha256, created_at, number,
                             retention_until, scan)
                        values (:id, :kind, :title, :mediaType, :content, :object, :key, :wrapped, :size, :sha256, :createdAt, :number,
                             :retentionUntil, :scan)
                        """)
                .param("id", stored.id().value())
                .param("kind", stored.kind())
                .param("title", stored.title())
                .param("mediaType", stored.mediaType())
                .param("content", object == null ? sealed.content() : null, Types.BINARY)
                .param("object", object, Types.OTHER)
                .param("key", sealed.key())
                .param("wrapped", sealed.wrapped())
                .param("size", stored.size())
                .param("sha256", stored.sha256())
                .param("createdAt", stored.createdAt().atOffset(ZoneOffset.UTC))
                .param("number", stored.number())
                .param("retentionUntil", stored.retentionUntil())
                .param("scan", stored.scan().name())
                .update();
        return stored;
    }

    @Transactional(readOnly = true)
    public Optional<StoredDocument> find(DocumentId id) {
        return jdbc.sql("""
                        select id, kind, title, media_type, size, sha256, created_at, number, retention_until, scan
                        from document_file where id = :id
                        """).param("id", id.value()).query(Documents::stored).optional();
    }

    /** Which of them the scanner has let through, in one question. */
    @Transactional(readOnly = true)
    public Map<DocumentId, Scan> scans(Collection<DocumentId> ids) {
        var scans = new HashMap<DocumentId, Scan>();
        jdbc.sql("select id, scan from document_file where id = any(?)")
                .param(ids.stream().map(DocumentId::value).toArray(UUID[]::new))
                .query(row -> {
                    scans.put(new DocumentId(row.getObject(1, UUID.class)), Scan.valueOf(row.getString(2)));
                });
        return scans;
    }

    /**
     * @throws NoSuchDocument when there is none
     * @throws UnreadableDocument when the scanner has not let it through, its key is not there, or the storage does not hand it out
     * @throws DamagedDocument when the content is not what was stored
     */
    public byte[] content(DocumentId id, Sight why) {
        var lying = lying(id);
        return switch (lying.scan()) {
            case WAITING -> throw new UnreadableDocument.Waiting(id);
            case INFECTED -> throw new UnreadableDocument.Infected(id);
            case DISPOSED -> throw new UnreadableDocument.Disposed(id);
            case OWN, UNSCANNED, CLEAN -> open(id, lying);
        };
    }

    /** For the scanner, which reads what nobody else may yet; and for a page that keeps for its sender what they sent. */
    public byte[] contentBeforeScan(DocumentId id) {
        var lying = lying(id);
        if (lying.scan() == Scan.DISPOSED) {
            throw new UnreadableDocument.Disposed(id);
        }
        return open(id, lying);
    }

    private Lying lying(DocumentId id) {
        return jdbc.sql("select content, object, key_id, wrapped_key, sha256, scan from document_file where id = :id")
                .param("id", id.value())
                .query((row, _) -> new Lying(
                        row.getBytes("content"),
                        row.getObject("object", UUID.class),
                        row.getString("key_id"),
                        row.getBytes("wrapped_key"),
                        row.getString("sha256"),
                        Scan.valueOf(row.getString("scan"))))
                .optional()
                .orElseThrow(() -> new NoSuchDocument(id));
    }

    private byte[] open(DocumentId id, Lying lying) {
        try {
            var lies = lies(id, lying);
            // One of before there were keys lies open until it is sealed.
            var key = lying.key();
            var wrapped = lying.wrapped();
            var content =
                    key == null || wrapped == null ? lies : vault.open(new Sealed(id.value(), key, wrapped, lies));
            if (!sha256(content).equals(lying.sha256())) {
                throw new DamagedDocument(id);
            }
            return content;
        } catch (Vault.NoSuchKey lost) {
            throw new UnreadableDocument.KeyLost(id, String.valueOf(lost.getMessage()));
        } catch (Vault.BrokenSeal broken) {
            throw new DamagedDocument(id);
        }
    }

    private byte[] lies(DocumentId id, Lying lying) {
        var content = lying.content();
        if (content != null) {
            return content;
        }
        try {
            return storage.get(Objects.requireNonNull(lying.object()));
        } catch (StorageAway away) {
            throw new UnreadableDocument.Away(id, away);
        } catch (Storage.NoSuchObject missing) {
            throw new UnreadableDocument.Missing(id, String.valueOf(missing.getMessage()));
        }
    }

    /** @param until the last day on which they must be kept; null for ever */
    @Transactional
    public void keepUntil(Collection<DocumentId> ids, @Nullable LocalDate until) {
        jdbc.sql("update document_file set retention_until = :until where id = any(:ids)")
                .param("until", until, Types.DATE)
                .param("ids", ids.stream().map(DocumentId::value).toArray(UUID[]::new))
                .update();
    }

    /**
     * Removes the content of a document whose time is over (廃棄), with its own key: what still lies in the storage for a while opens no more. The
     * row stays and says what there was, without the hash by which a guess could be confirmed. A second time does nothing.
     *
     * @throws StillKept when its last day is not over
     */
    @Transactional
    public void dispose(DocumentId id) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        jdbc.sql("select object, retention_until from document_file where id = ? and scan <> 'DISPOSED' for update")
                .param(id.value())
                .query((row, _) -> new Kept(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
                .optional()
                .ifPresent(kept -> dispose(id, kept, today));
    }

    private record Kept(@Nullable UUID object, @Nullable LocalDate until) {}

    private void dispose(DocumentId id, Kept kept, LocalDate today) {
        if (kept.until() == null || !kept.until().isBefore(today)) {
            throw new StillKept(id);
        }
        jdbc.sql("""
                        update document_file
                           set content = null, object = null, key_id = null, wrapped_key = null, sha256 = '', threat = null,
                               scan = 'DISPOSED', disposed_at = ?
                         where id = ?
                        """)
                .params(clock.instant().atOffset(ZoneOffset.UTC), id.value())
                .update();
        if (kept.object() != null) {
            objects.release(kept.object(), clock.instant());
        }
    }

    /** Nothing that could be read is left. What a city must keep is not the caller's to delete. */
    @Transactional
    public void delete(DocumentId id) {
        jdbc.sql("delete from document_file where id = :id returning object")
                .param("id", id.value())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .list()
                .forEach(gone -> gone.ifPresent(object -> objects.release(object, clock.instant())));
    }

    private record Lying(
            byte @Nullable [] content,
            @Nullable UUID object,
            @Nullable String key,
            byte @Nullable [] wrapped,
            String sha256,
            Scan scan) {}

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
                row.getObject("retention_until", LocalDate.class),
                Scan.valueOf(row.getString("scan")));
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

    /** A document must still be kept. */
    public static final class StillKept extends RuntimeException {
        StillKept(DocumentId id) {
            super("Document " + id.value() + " must still be kept");
        }
    }

    /** A document's content differs from what was stored. */
    public static final class DamagedDocument extends RuntimeException {
        DamagedDocument(DocumentId id) {
            super("The content of document " + id.value() + " is not what was stored");
        }
    }
}
