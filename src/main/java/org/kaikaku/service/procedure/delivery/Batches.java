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
            "select id, system, number, divisions, made_at, made_by, applications, replaced, withheld, formulas, file_name, encoding"
                    + " from procedure_delivery_batch";

    private final JdbcClient jdbc;

    Batches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param number of this core system
     * @param divisions whose applications are in it; one, but for files made before each had its own
     * @param applications one for each row
     * @param replaced receipts of rows in which a sign had to be replaced
     * @param withheld receipts of rows that went out without what tells where somebody is (支援措置)
     * @param formulas receipts of rows that a spreadsheet would take for formulas
     */
    record Batch(
            UUID id,
            String system,
            int number,
            List<String> divisions,
            Instant madeAt,
            String madeBy,
            List<UUID> applications,
            List<String> replaced,
            List<String> withheld,
            List<String> formulas,
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
                            (id, system, number, divisions, made_at, made_by, size, replaced, file_name, encoding,
                             content, applications, withheld, formulas)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(1, batch.id())
                .param(2, batch.system())
                .param(3, batch.number())
                .param(4, batch.divisions().toArray(String[]::new))
                .param(5, Timestamp.from(batch.madeAt()))
                .param(6, batch.madeBy())
                .param(7, batch.applications().size())
                .param(8, batch.replaced().toArray(String[]::new))
                .param(9, batch.fileName())
                .param(10, batch.encoding())
                .param(11, content)
                .param(12, batch.applications().toArray(UUID[]::new))
                .param(13, batch.withheld().toArray(String[]::new))
                .param(14, batch.formulas().toArray(String[]::new))
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

    /** The same rows in the second layout of a city that migrates. */
    record File(String name, String encoding) {}

    void addBeside(UUID batch, File file, byte[] content) {
        jdbc.sql("insert into procedure_delivery_beside (batch, file_name, encoding, content) values (?, ?, ?, ?)")
                .params(batch, file.name(), file.encoding(), content)
                .update();
    }

    Optional<File> beside(UUID batch) {
        return jdbc.sql("select file_name, encoding from procedure_delivery_beside where batch = ?")
                .param(batch)
                .query((row, number) -> new File(row.getString(1), row.getString(2)))
                .optional();
    }

    byte[] besideContent(UUID batch) {
        return jdbc.sql("select content from procedure_delivery_beside where batch = ?")
                .param(batch)
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
                texts(row, "divisions"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                List.of((UUID[]) row.getArray("applications").getArray()),
                texts(row, "replaced"),
                texts(row, "withheld"),
                texts(row, "formulas"),
                row.getString("file_name"),
                row.getString("encoding"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
