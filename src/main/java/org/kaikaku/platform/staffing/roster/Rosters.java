package org.kaikaku.platform.staffing.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Doer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class Rosters {
    private static final int LATEST = 30;
    private static final TypeReference<List<Row>> ROWS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Rosters(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Roster.Draft draft) {
        var head = draft.head();
        jdbc.sql("""
                        insert into staffing_roster (id, name, rows, state, uploader, uploader_name, uploader_office, uploaded_at, version)
                        values (:id, :name, cast(:rows as jsonb), 'DRAFT', :by, :byName, :byOffice, :at, :version)
                        """)
                .param("id", head.id())
                .param("name", head.name())
                .param("rows", json.writeValueAsString(head.rows()))
                .param("by", head.uploader().id())
                .param("byName", head.uploader().name())
                .param("byOffice", head.uploader().office())
                .param("at", Timestamp.from(head.at()))
                .param("version", head.version())
                .update();
    }

    Optional<Roster> find(UUID id) {
        return jdbc.sql("select * from staffing_roster where id = ?")
                .param(id)
                .query(this::roster)
                .optional();
    }

    List<Roster> latest() {
        return jdbc.sql("select * from staffing_roster order by uploaded_at desc limit ?")
                .param(LATEST)
                .query(this::roster)
                .list();
    }

    /** False where somebody else was first. */
    boolean save(Roster roster) {
        var applied = roster instanceof Roster.Applied one ? one : null;
        var by = applied == null ? null : applied.by();
        return jdbc.sql("""
                                update staffing_roster
                                   set state = :state, seen = :seen, reason = :reason, applier = :by, applier_name = :byName,
                                       applier_office = :byOffice, applied_at = :at, version = :version
                                 where id = :id and version = :version - 1
                                """)
                        .param("state", state(roster))
                        .param("seen", roster instanceof Roster.Asked asked ? asked.seen() : null)
                        .param("reason", reason(roster))
                        .param("by", by == null ? null : by.id())
                        .param("byName", by == null ? null : by.name())
                        .param("byOffice", by == null ? null : by.office())
                        .param("at", applied == null ? null : Timestamp.from(applied.at()))
                        .param("id", roster.head().id())
                        .param("version", roster.head().version())
                        .update()
                == 1;
    }

    /** Those that were read before then, and do nothing any more. */
    void forget(Instant before) {
        jdbc.sql("""
                        delete from staffing_roster r
                         where uploaded_at < ? and state <> 'ASKED'
                           and not exists (select 1 from staffing_change c where c.roster = r.id and c.state = 'WAITING')
                        """).param(Timestamp.from(before)).update();
    }

    private static String state(Roster roster) {
        return switch (roster) {
            case Roster.Draft _ -> "DRAFT";
            case Roster.Asked _ -> "ASKED";
            case Roster.Applied _ -> "APPLIED";
        };
    }

    private static @Nullable String reason(Roster roster) {
        return switch (roster) {
            case Roster.Draft _ -> null;
            case Roster.Asked asked -> asked.reason();
            case Roster.Applied applied -> applied.reason();
        };
    }

    private Roster roster(ResultSet row, int number) throws SQLException {
        var head = new Roster.Head(
                row.getObject("id", UUID.class),
                row.getString("name"),
                json.readValue(row.getString("rows"), ROWS),
                doer(row, "uploader"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getInt("version"));
        return switch (row.getString("state")) {
            case "DRAFT" -> new Roster.Draft(head);
            case "ASKED" -> new Roster.Asked(head, row.getString("seen"), row.getString("reason"));
            default ->
                new Roster.Applied(
                        head,
                        row.getString("reason"),
                        doer(row, "applier"),
                        row.getTimestamp("applied_at").toInstant());
        };
    }

    private static Doer doer(ResultSet row, String who) throws SQLException {
        return new Doer(row.getString(who), row.getString(who + "_name"), row.getString(who + "_office"));
    }
}
