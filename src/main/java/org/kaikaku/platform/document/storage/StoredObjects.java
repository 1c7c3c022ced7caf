package org.kaikaku.platform.document.storage;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the database knows of the objects: which document each belongs to, and which are not needed any more. */
@Repository
public class StoredObjects {
    private final JdbcClient jdbc;

    StoredObjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** No document needs it from now on; part of the caller's transaction. */
    public void release(UUID object, Instant now) {
        jdbc.sql("insert into document_object_released (object, at) values (?, ?)")
                .params(object, Timestamp.from(now))
                .update();
    }

    boolean any() {
        return jdbc.sql("select exists (select 1 from document_file where object is not null)")
                .query(Boolean.class)
                .single();
    }

    /** Oldest first. */
    List<UUID> releasedBefore(Instant then, int most) {
        return jdbc.sql("select object from document_object_released where at <= ? order by at limit ?")
                .params(Timestamp.from(then), most)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    void removed(UUID object) {
        jdbc.sql("delete from document_object_released where object = ?")
                .param(object)
                .update();
    }

    /** Which of them belong to a document, or did. */
    Set<UUID> known(Collection<UUID> objects) {
        var names = objects.toArray(UUID[]::new);
        return new HashSet<>(jdbc.sql("""
                        select object from document_file where object = any(?)
                        union all
                        select object from document_object_released where object = any(?)
                        """)
                .params(names, names)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
    }

    record Row(UUID document, UUID object) {}

    /**
     * Documents whose object has a name behind the one and up to the other, in the order of names.
     *
     * @param from itself left out
     */
    List<Row> between(UUID from, UUID to) {
        return jdbc.sql("select id, object from document_file where object > ? and object <= ?")
                .params(from, to)
                .query((row, _) -> new Row(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    boolean has(Row row) {
        return jdbc.sql("select exists (select 1 from document_file where id = ? and object = ?)")
                .params(row.document(), row.object())
                .query(Boolean.class)
                .single();
    }

    /** What a round of mending saw, in place of what the one before did. */
    @Transactional
    void mended(Mended seen) {
        var missing = seen.missing().toArray(UUID[]::new);
        jdbc.sql("delete from document_missing where document <> all(?)")
                .param(missing)
                .update();
        jdbc.sql("""
                        insert into document_missing (document, since)
                        select f.id, ? from document_file f where f.id = any(?)
                        on conflict (document) do nothing
                        """).params(Timestamp.from(seen.at()), missing).update();
        jdbc.sql("""
                        insert into document_mending (at, objects, removed, held_back) values (?, ?, ?, ?)
                        on conflict (one) do update
                        set at = excluded.at, objects = excluded.objects, removed = excluded.removed,
                            held_back = excluded.held_back
                        """)
                .params(Timestamp.from(seen.at()), seen.objects(), seen.removed(), seen.heldBack())
                .update();
    }

    /**
     * @param objects how many there were
     * @param removed how many belonged to no document
     * @param heldBack how many belonged to no document and were left, because there were so many
     * @param missing documents whose object is not there
     */
    record Mended(Instant at, long objects, long removed, long heldBack, List<UUID> missing) {}

    Optional<Mended> lastMended() {
        return jdbc.sql("select at, objects, removed, held_back from document_mending")
                .query((row, _) -> new Mended(
                        row.getTimestamp(1).toInstant(), row.getLong(2), row.getLong(3), row.getLong(4), missing()))
                .optional();
    }

    private List<UUID> missing() {
        return jdbc.sql("select document from document_missing order by since, document")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
