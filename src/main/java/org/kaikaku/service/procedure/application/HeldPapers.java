package org.kaikaku.service.procedure.application;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.document.DocumentId;
import org.kaikaku.platform.document.Documents;
import org.kaikaku.platform.document.NewDocument;
import org.kaikaku.platform.document.Scan;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.upload.Uploads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A file input cannot be filled in again by a page, so what was good of a sending that failed waits here for the next one. */
@Repository
public class HeldPapers implements RecurringJob {
    private static final String KIND = "held";

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Uploads uploads;
    private final Clock clock;

    HeldPapers(JdbcClient jdbc, Documents documents, Uploads uploads, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** @param name as it was called by who sent it */
    public record Held(String field, DocumentId document, String name, String mediaType, Scan scan) {}

    /** In place of one that waited for the same field. */
    @Transactional
    public void hold(UUID owner, String field, Papers.Sent sent) {
        letGo(owner, List.of(field));
        var stored = documents.store(
                new NewDocument(KIND, sent.title(), sent.mediaType(), sent.content(), null, null, sent.scan()));
        jdbc.sql("""
                        insert into procedure_held_paper (owner, field, document, name, media_type, at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        owner,
                        field,
                        stored.id().value(),
                        sent.sentAs(),
                        sent.mediaType(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Without those in which the scanner has found something since.
     *
     * @param owner the interview or the application that the files go with
     */
    public List<Held> of(UUID owner) {
        var all = all(owner);
        var scans = documents.scans(all.stream().map(Held::document).toList());
        return all.stream()
                .map(one -> new Held(
                        one.field(),
                        one.document(),
                        one.name(),
                        one.mediaType(),
                        scans.getOrDefault(one.document(), one.scan())))
                .filter(one -> one.scan() != Scan.INFECTED)
                .toList();
    }

    private List<Held> all(UUID owner) {
        return jdbc.sql("select field, document, name, media_type from procedure_held_paper where owner = ?")
                .param(owner)
                .query((row, _) -> new Held(
                        row.getString("field"),
                        new DocumentId(row.getObject("document", UUID.class)),
                        row.getString("name"),
                        row.getString("media_type"),
                        Scan.WAITING))
                .list();
    }

    /** As if it had been sent just now. */
    public Papers.Sent sent(Held held, String kind, String title) {
        return new Papers.Sent(
                kind, title, held.mediaType(), documents.contentBeforeScan(held.document()), held.name(), held.scan());
    }

    @Transactional
    public void letGo(UUID owner) {
        letGo(owner, all(owner).stream().map(Held::field).toList());
    }

    @Transactional
    public void letGo(UUID owner, Collection<String> fields) {
        jdbc.sql("delete from procedure_held_paper where owner = ? and field = any(?) returning document")
                .params(owner, fields.toArray(String[]::new))
                .query(UUID.class)
                .list()
                .forEach(document -> documents.delete(new DocumentId(document)));
    }

    @Override
    public String name() {
        return "procedure.forget-held-papers";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    @Transactional
    public void run() {
        var last = clock.instant().minus(Duration.ofDays(uploads.limits().heldDays()));
        jdbc.sql("delete from procedure_held_paper where at < ? returning document")
                .param(Timestamp.from(last))
                .query(UUID.class)
                .list()
                .forEach(document -> documents.delete(new DocumentId(document)));
    }
}
