package org.kaikaku.service.procedure.application;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.document.DocumentId;
import org.kaikaku.platform.document.Documents;
import org.kaikaku.platform.document.NewDocument;
import org.kaikaku.platform.document.Scan;
import org.kaikaku.platform.upload.Taking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The papers of an application: what was attached, the forms, the decision. */
@Repository
public class Papers {
    public static final String DECISION = "decision";

    private final JdbcClient jdbc;
    private final Documents documents;
    private final CaseChanges changes;
    private final Clock clock;

    Papers(JdbcClient jdbc, Documents documents, CaseChanges changes, Clock clock) {
        this.changes = changes;
        this.jdbc = jdbc;
        this.documents = documents;
        this.clock = clock;
    }

    /** @param kind {@code decision}, or the key of what was asked for */
    public record Paper(
            long id, UUID application, String kind, String title, DocumentId document, Instant at, String sentAs) {}

    /**
     * A file as it is to be kept.
     *
     * @param sentAs what it was called by who sent it; empty for a paper of the office's own
     */
    public record Sent(String kind, String title, String mediaType, byte[] content, String sentAs, Scan scan) {
        /** A paper of the office's own. */
        public Sent(String kind, String title, String mediaType, byte[] content) {
            this(kind, title, mediaType, content, "", Scan.OWN);
        }

        public static Sent of(String kind, String title, Taking.Taken taken) {
            return new Sent(kind, title, taken.type().mediaType(), taken.content(), taken.name(), taken.scan());
        }
    }

    @Transactional
    public void attach(UUID application, Sent sent) {
        keep(application, sent, null, null);
    }

    /**
     * A paper of the office's own.
     *
     * @param number that stands on it
     * @param until the last day on which it must be kept; null for ever
     */
    @Transactional
    public DocumentId keep(UUID application, Sent sent, @Nullable String number, @Nullable LocalDate until) {
        var stored = documents.store(new NewDocument(
                sent.kind(), sent.title(), sent.mediaType(), sent.content(), number, until, sent.scan()));
        jdbc.sql("""
                        insert into procedure_application_paper (application, kind, title, document, at, sent_as)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        application,
                        sent.kind(),
                        sent.title(),
                        stored.id().value(),
                        Timestamp.from(clock.instant()),
                        sent.sentAs())
                .update();
        if (!sent.kind().equals(DECISION)) {
            changes.changed(application);
        }
        return stored.id();
    }

    /** Which of them the scanner has let through. */
    public Map<DocumentId, Scan> scans(Collection<Paper> some) {
        return documents.scans(some.stream().map(Paper::document).toList());
    }

    public List<Paper> of(UUID application) {
        return jdbc.sql("select * from procedure_application_paper where application = ? order by id")
                .param(application)
                .query(Papers::paper)
                .list();
    }

    Optional<Paper> find(DocumentId document) {
        return jdbc.sql("select * from procedure_application_paper where document = ?")
                .param(document.value())
                .query(Papers::paper)
                .optional();
    }

    public Optional<Paper> find(UUID application, long id) {
        return jdbc.sql("select * from procedure_application_paper where application = ? and id = ?")
                .params(application, id)
                .query(Papers::paper)
                .optional();
    }

    private static Paper paper(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Paper(
                row.getLong("id"),
                row.getObject("application", UUID.class),
                row.getString("kind"),
                row.getString("title"),
                new DocumentId(row.getObject("document", UUID.class)),
                row.getTimestamp("at").toInstant(),
                row.getString("sent_as"));
    }
}
