package org.kaikaku.service.procedure.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.office.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that went out. */
@Repository
class Batches {
    private static final String WITHOUT_CONTENT =
            "select id, system, number, divisions, made_at, made_by, size, replaced, file_name, encoding from procedure_delivery_batch";

    private final JdbcClient jdbc;

    Batches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param number of this core system
     * @param divisions whose applications are in it
     * @param size rows
     * @param replaced receipts of rows in which a sign had to be replaced
     */
    record Batch(
            UUID id,
            String system,
            int number,
            List<String> divisions,
            Instant madeAt,
            String madeBy,
            int size,
            List<String> replaced,
            String fileName,
            String encoding) {

        boolean openTo(Actor actor) {
            return divisions.stream().allMatch(division -> Scope.covers(actor, division));
        }
    }

    /** The next number of a core system; whoever takes one makes the others wait until the transaction ends. */
    int next(String system) {
        return jdbc.sql("""
                        insert into procedure_delivery_series (system, last) values (?, 1)
                        on conflict (system) do update set last = procedure_delivery_series.last + 1
                        returning last
                        """).param(system).query(Integer.class).single();
    }

    void add(Batch batch, byte[] content) {
        jdbc.sql("""
                        insert into procedure_delivery_batch
                            (id, system, number, divisions, made_at, made_by, size, replaced, file_name, encoding, content)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(1, batch.id())
                .param(2, batch.system())
                .param(3, batch.number())
                .param(4, batch.divisions().toArray(String[]::new))
                .param(5, Timestamp.from(batch.madeAt()))
                .param(6, batch.madeBy())
                .param(7, batch.size())
                .param(8, batch.replaced().toArray(String[]::new))
                .param(9, batch.fileName())
                .param(10, batch.encoding())
                .param(11, content)
                .update();
    }

    Optional<Batch> find(UUID id) {
        return jdbc.sql(WITHOUT_CONTENT + " where id = ?")
                .param(id)
                .query(Batches::batch)
                .optional();
    }

    byte[] content(UUID id) {
        return jdbc.sql("select content from procedure_delivery_batch where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
    }

    /** The latest first. */
    List<Batch> latest(String system, Scope scope, int most) {
        var mine = scope.everywhere() ? "true" : "divisions <@ array[:divisions]::text[]";
        return jdbc.sql(WITHOUT_CONTENT + " where system = :system and " + mine + " order by number desc limit :most")
                .param("system", system)
                .param("divisions", scope.parameter())
                .param("most", most)
                .query(Batches::batch)
                .list();
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getObject("id", UUID.class),
                row.getString("system"),
                row.getInt("number"),
                List.of((String[]) row.getArray("divisions").getArray()),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                row.getInt("size"),
                List.of((String[]) row.getArray("replaced").getArray()),
                row.getString("file_name"),
                row.getString("encoding"));
    }
}
