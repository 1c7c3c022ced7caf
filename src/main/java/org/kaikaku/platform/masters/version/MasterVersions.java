package org.kaikaku.platform.masters.version;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.masters.table.Master;
import org.kaikaku.platform.masters.table.MasterLine;
import org.kaikaku.platform.masters.table.MasterLines;
import org.kaikaku.platform.opendata.Finding;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was taken in after the tables that come with the house. */
@Repository
class MasterVersions {
    private static final String HEAD = """
            select id, master, state, file, form, rows_in, rows_left, lines_today, lines_added, lines_changed, lines_gone,
                   taken_at, taken_by, valid_from, put_at, put_by
              from masters_version
            """;

    private static final String LATEST = " order by valid_from desc, put_at desc limit 1";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MasterVersions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Somebody else did something with it a moment ago. */
    @ResponseStatus(HttpStatus.CONFLICT)
    static class ChangedMeanwhile extends RuntimeException {}

    void add(MasterVersion.Intake intake, List<Finding> findings, List<MasterLine> lines) {
        var difference = intake.difference();
        jdbc.sql("""
                        insert into masters_version
                               (id, master, state, file, form, rows_in, rows_left, lines_today, lines_added, lines_changed, lines_gone,
                                findings, lines, taken_at, taken_by)
                        values (?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                        """)
                .params(
                        intake.id(),
                        intake.master().name(),
                        intake.file(),
                        intake.form(),
                        intake.in(),
                        intake.left(),
                        difference.today(),
                        difference.added(),
                        difference.changed(),
                        difference.gone(),
                        json.writeValueAsString(findings),
                        MasterLines.write(lines),
                        Timestamp.from(intake.at()),
                        intake.by())
                .update();
    }

    /** @throws ChangedMeanwhile where it is no draft any more */
    void begin(MasterVersion.InForce version, List<MasterLine> merged) {
        changed(jdbc.sql("""
                        update masters_version set state = 'IN_FORCE', valid_from = ?, put_at = ?, put_by = ?, lines = ?
                         where id = ? and state = 'DRAFT'
                        """)
                .params(
                        Date.valueOf(version.from()),
                        Timestamp.from(version.at()),
                        version.by(),
                        MasterLines.write(merged),
                        version.id())
                .update());
    }

    /** @throws ChangedMeanwhile where it is in force no more */
    void withdraw(MasterVersion.Withdrawn version) {
        changed(jdbc.sql("""
                        update masters_version set state = 'WITHDRAWN', withdrawn_at = ?, withdrawn_by = ?
                         where id = ? and state = 'IN_FORCE'
                        """)
                .params(Timestamp.from(version.at()), version.by(), version.id())
                .update());
    }

    /** @throws ChangedMeanwhile where it is no draft any more */
    void remove(MasterVersion.Draft draft) {
        changed(jdbc.sql("delete from masters_version where id = ? and state = 'DRAFT'")
                .param(draft.id())
                .update());
    }

    Optional<MasterVersion.Draft> draft(UUID id) {
        return jdbc.sql(HEAD + " where id = ? and state = 'DRAFT'")
                .param(id)
                .query((row, number) -> new MasterVersion.Draft(intake(row)))
                .optional();
    }

    List<MasterVersion.Draft> drafts() {
        return jdbc.sql(HEAD + " where state = 'DRAFT' order by taken_at desc")
                .query((row, number) -> new MasterVersion.Draft(intake(row)))
                .list();
    }

    /** The latest of a table, also where its day is still to come. */
    Optional<MasterVersion.InForce> latest(Master master) {
        return jdbc.sql(HEAD + " where master = ? and state = 'IN_FORCE'" + LATEST)
                .param(master.name())
                .query(this::inForce)
                .optional();
    }

    /** All that nobody took back, the latest first. */
    List<MasterVersion.InForce> all(Master master) {
        return jdbc.sql(HEAD + " where master = ? and state = 'IN_FORCE' order by valid_from desc, put_at desc")
                .param(master.name())
                .query(this::inForce)
                .list();
    }

    Optional<UUID> inForce(Master master, LocalDate on) {
        return jdbc.sql("select id from masters_version where master = ? and state = 'IN_FORCE' and valid_from <= ?"
                        + LATEST)
                .params(master.name(), Date.valueOf(on))
                .query(UUID.class)
                .optional();
    }

    List<MasterLine> lines(UUID id) {
        return jdbc.sql("select lines from masters_version where id = ?")
                .param(id)
                .query((row, number) -> MasterLines.read(row.getBinaryStream(1)))
                .single();
    }

    List<Finding> findings(MasterVersion version) {
        return jdbc.sql("select findings from masters_version where id = ?")
                .param(version.id())
                .query((row, number) -> json.readValue(row.getString(1), new TypeReference<List<Finding>>() {}))
                .single();
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new ChangedMeanwhile();
        }
    }

    private MasterVersion.Intake intake(ResultSet row) throws SQLException {
        return new MasterVersion.Intake(
                row.getObject("id", UUID.class),
                Master.valueOf(row.getString("master")),
                row.getString("file"),
                row.getString("form"),
                row.getInt("rows_in"),
                row.getInt("rows_left"),
                new Difference(
                        row.getInt("lines_today"),
                        row.getInt("lines_added"),
                        row.getInt("lines_changed"),
                        row.getInt("lines_gone")),
                row.getTimestamp("taken_at").toInstant(),
                row.getString("taken_by"));
    }

    private MasterVersion.InForce inForce(ResultSet row, int number) throws SQLException {
        return new MasterVersion.InForce(
                intake(row),
                row.getDate("valid_from").toLocalDate(),
                row.getTimestamp("put_at").toInstant(),
                row.getString("put_by"));
    }
}
