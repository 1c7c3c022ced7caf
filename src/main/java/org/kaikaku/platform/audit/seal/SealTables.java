package org.kaikaku.platform.audit.seal;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SealTables {
    private final JdbcClient jdbc;

    SealTables(JdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
    }

    /**
     * Held by one node until its transaction ends; empty while another holds it.
     *
     * <p>Transactions are counted by the cluster, so the mark means nothing in another one (a restored backup, a schema that moved), nor
     * where the count stands lower than the mark. Then every entry is looked at once.
     */
    Optional<Mark> lock() {
        return jdbc.sql("""
                        select cluster = (select system_identifier::text from pg_control_system())
                                   and sealed_before <= pg_snapshot_xmax(pg_current_snapshot()) as known,
                               sealed_before::text::bigint as sealed_before,
                               pg_snapshot_xmin(pg_current_snapshot())::text::bigint as ended_before,
                               pg_snapshot_xmax(pg_current_snapshot())::text::bigint as begun_before
                        from audit_sealing for update skip locked
                        """)
                .query((row, _) -> row.getBoolean("known")
                        ? new Mark(
                                row.getLong("sealed_before"), row.getLong("begun_before"), row.getLong("ended_before"))
                        : new Mark(0, Long.MAX_VALUE, row.getLong("ended_before")))
                .optional();
    }

    /** What can be seen and has no leaf, whenever it was written; the mark only leaves out where there is nothing to find. */
    List<Entry> unsealed(Mark mark, int most) {
        return jdbc.sql("select " + Entry.COLUMNS + """
                         from audit_entry e
                        where e.txid >= ?::text::xid8 and e.txid < ?::text::xid8
                          and not exists (select from audit_leaf l where l.entry_id = e.id)
                        order by e.txid, e.id
                        limit ?
                        """)
                .params(Long.toString(mark.from()), Long.toString(mark.until()), most)
                .query((row, _) -> Entry.of(row))
                .list();
    }

    Optional<SealedBatch> newest() {
        return jdbc.sql("select " + SealedBatch.COLUMNS + " from audit_batch b order by b.number desc limit 1")
                .query((row, _) -> SealedBatch.of(row))
                .optional();
    }

    void add(SealedBatch sealed, List<Entry> entries, List<Hash> leaves) {
        var batch = sealed.batch();
        jdbc.sql("""
                        insert into audit_batch (number, entries, root, previous, sealed_at, key_id, hash, signature)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        batch.number(),
                        batch.entries(),
                        batch.root().bytes(),
                        batch.previous().bytes(),
                        Timestamp.from(batch.sealedAt()),
                        batch.keyId(),
                        sealed.hash().bytes(),
                        sealed.signature())
                .update();
        jdbc.sql("""
                        insert into audit_leaf (entry_id, batch, position, hash)
                        select entry, ?, place - 1, hash from unnest(?::bigint[], ?::bytea[]) with ordinality as leaf (entry, hash, place)
                        """)
                .param(1, batch.number())
                .param(2, entries.stream().map(Entry::id).toArray(Long[]::new))
                .param(3, leaves.stream().map(Hash::bytes).toArray(byte[][]::new))
                .update();
    }

    void mark(long sealedBefore) {
        jdbc.sql("""
                        update audit_sealing
                        set sealed_before = ?::text::xid8, cluster = (select system_identifier::text from pg_control_system())
                        """).param(Long.toString(sealedBefore)).update();
    }

    /** The batch that an entry stands in. */
    Optional<SealedBatch> batchOf(long entry) {
        return jdbc.sql("select " + SealedBatch.COLUMNS + """
                         from audit_leaf l join audit_batch b on b.number = l.batch
                        where l.entry_id = ?
                        """)
                .param(entry)
                .query((row, _) -> SealedBatch.of(row))
                .optional();
    }

    List<Leaf> leaves(long batch) {
        return jdbc.sql("select " + Leaf.COLUMNS + ", " + Entry.COLUMNS + """
                         from audit_leaf l left join audit_entry e on e.id = l.entry_id
                        where l.batch = ? order by l.position
                        """)
                .param(batch)
                .query((row, _) -> Leaf.of(row))
                .list();
    }

    /**
     * Between which transactions there may be unsealed entries.
     *
     * @param endedBefore transactions before this one have ended: what they wrote can be seen, or never will
     */
    record Mark(long from, long until, long endedBefore) {
        /** The whole journal is looked through. */
        boolean everything() {
            return until == Long.MAX_VALUE;
        }
    }
}
