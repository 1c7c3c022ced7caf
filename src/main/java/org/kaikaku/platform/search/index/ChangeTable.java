package org.kaikaku.platform.search.index;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What changed, in the order of transactions. One that began earlier may commit later, so a node goes on from the oldest that was still open
 * when it last looked, and takes some changes in twice.
 */
@Repository
class ChangeTable {
    private final JdbcClient jdbc;

    ChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Change(long number, long transaction, String kind, String id) {}

    /**
     * @param database which one this is; a restored city is another, though it bears the same name
     * @param generation raised to have every node build its index anew
     * @param forgotten changes of transactions before this one may be gone
     * @param open the oldest transaction that may still commit
     */
    record Now(String database, long generation, long forgotten, long open, List<Change> changes) {}

    Now since(long transaction, int most) {
        var changes = new ArrayList<Change>();
        return jdbc.sql("""
                        select s.*, c.number, c.tx, c.kind, c.id
                          from (select (select system_identifier from pg_control_system()) || '/'
                                           || quote_ident(current_schema())::regnamespace::oid as database,
                                       generation, forgotten::text::bigint as forgotten,
                                       pg_snapshot_xmin(pg_current_snapshot())::text::bigint as open
                                  from search_generation) s
                          left join lateral (select number, tx::text::bigint as tx, kind, id from search_change
                                              where tx >= ?::text::xid8 order by search_change.tx, number limit ?) c on true
                        """)
                .params(Long.toString(transaction), most)
                .query((row, _) -> {
                    if (row.getString("kind") != null) {
                        changes.add(new Change(
                                row.getLong("number"), row.getLong("tx"), row.getString("kind"), row.getString("id")));
                    }
                    return new Now(
                            row.getString("database"),
                            row.getLong("generation"),
                            row.getLong("forgotten"),
                            row.getLong("open"),
                            changes);
                })
                .list()
                .getFirst();
    }

    void nextGeneration() {
        jdbc.sql("update search_generation set generation = generation + 1").update();
    }

    void forget(Instant before) {
        jdbc.sql("""
                        with gone as (delete from search_change where at < ? returning tx)
                        update search_generation
                           set forgotten = greatest(forgotten, (select max(tx::text::bigint) + 1 from gone)::text::xid8)
                         where exists (select from gone)
                        """).param(Timestamp.from(before)).update();
    }
}
