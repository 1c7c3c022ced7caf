package org.kaikaku.platform.opendata.publish;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.opendata.Finding;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every version of every table. */
@Repository
public class Versions {
    private static final String HEAD = """
            select id, state, dataset, title, file, form, rows_in, rows_taken, rows_left, taken_at, taken_by, name, number, licence,
                   published_at, published_by, withdrawn_at, withdrawn_by, reason
              from opendata_version
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Versions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Somebody else published or withdrew it a moment ago. */
    @ResponseStatus(HttpStatus.CONFLICT)
    static class ChangedMeanwhile extends RuntimeException {}

    void add(Taken taken, List<Finding> findings, byte[] csv, byte[] asJson) {
        jdbc.sql("""
                        insert into opendata_version
                               (id, state, dataset, title, file, form, rows_in, rows_taken, rows_left, findings, csv, json, taken_at, taken_by)
                        values (?, 'DRAFT', ?, ?::jsonb, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                        """)
                .params(
                        taken.id(),
                        taken.dataset(),
                        json.writeValueAsString(taken.title()),
                        taken.file(),
                        taken.form(),
                        taken.in(),
                        taken.taken(),
                        taken.left(),
                        json.writeValueAsString(findings),
                        csv,
                        asJson,
                        time(taken.at()),
                        taken.by())
                .update();
    }

    /** @throws ChangedMeanwhile where it is no draft any more, or the number was given to another */
    void publish(Version.Published version) {
        var publication = version.publication();
        changed(jdbc.sql("""
                        update opendata_version
                           set state = 'PUBLISHED', title = ?::jsonb, name = ?, number = ?, licence = ?, published_at = ?, published_by = ?
                         where id = ? and state = 'DRAFT'
                           and not exists (select 1 from opendata_version other where other.name = ? and other.number = ?)
                        """)
                .params(
                        json.writeValueAsString(version.taken().title()),
                        publication.name(),
                        publication.number(),
                        publication.licence().name(),
                        time(publication.at()),
                        publication.by(),
                        version.id(),
                        publication.name(),
                        publication.number())
                .update());
    }

    /** @throws ChangedMeanwhile where somebody withdrew it before */
    void withdraw(Version.Withdrawn version) {
        changed(jdbc.sql("""
                        update opendata_version set state = 'WITHDRAWN', withdrawn_at = ?, withdrawn_by = ?, reason = ?
                         where id = ? and state = 'PUBLISHED'
                        """)
                .params(time(version.at()), version.by(), version.reason(), version.id())
                .update());
    }

    /** @throws ChangedMeanwhile where it is no draft any more */
    void remove(Version.Draft draft) {
        changed(jdbc.sql("delete from opendata_version where id = ? and state = 'DRAFT'")
                .param(draft.id())
                .update());
    }

    Optional<Version.Draft> draft(UUID id) {
        return jdbc.sql(HEAD + " where id = ? and state = 'DRAFT'")
                .param(id)
                .query((row, number) -> new Version.Draft(taken(row)))
                .optional();
    }

    /** The latest first. */
    List<Version.Draft> drafts() {
        return jdbc.sql(HEAD + " where state = 'DRAFT' order by taken_at desc")
                .query((row, number) -> new Version.Draft(taken(row)))
                .list();
    }

    int next(String name) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from opendata_version where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    /** The newest version of each table, by name. */
    public List<Version.Published> current() {
        return jdbc.sql(HEAD + """
                         where state = 'PUBLISHED'
                           and number = (select max(number) from opendata_version other
                                          where other.name = opendata_version.name and other.state = 'PUBLISHED')
                         order by name
                        """).query(this::published).list();
    }

    public Optional<Version.Published> current(String name) {
        return jdbc.sql(HEAD + " where name = ? and state = 'PUBLISHED' order by number desc limit 1")
                .param(name)
                .query(this::published)
                .optional();
    }

    /** All of a table that nobody withdrew, the newest first. */
    public List<Version.Published> all(String name) {
        return jdbc.sql(HEAD + " where name = ? and state = 'PUBLISHED' order by number desc")
                .param(name)
                .query(this::published)
                .list();
    }

    public byte[] csv(Version version) {
        return content("csv", version);
    }

    public byte[] json(Version version) {
        return content("json", version);
    }

    public List<Finding> findings(Version version) {
        return jdbc.sql("select findings from opendata_version where id = ?")
                .param(version.id())
                .query((row, number) -> json.readValue(row.getString(1), new TypeReference<List<Finding>>() {}))
                .single();
    }

    private byte[] content(String column, Version version) {
        return jdbc.sql("select " + column + " from opendata_version where id = ?")
                .param(version.id())
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new ChangedMeanwhile();
        }
    }

    private static Timestamp time(Instant at) {
        return Timestamp.from(at);
    }

    private Taken taken(ResultSet row) throws SQLException {
        return new Taken(
                row.getObject("id", UUID.class),
                row.getString("dataset"),
                json.readValue(row.getString("title"), Text.class),
                row.getString("file"),
                row.getString("form"),
                row.getInt("rows_in"),
                row.getInt("rows_taken"),
                row.getInt("rows_left"),
                row.getTimestamp("taken_at").toInstant(),
                row.getString("taken_by"));
    }

    private Version.Published published(ResultSet row, int number) throws SQLException {
        return new Version.Published(
                taken(row),
                new Version.Publication(
                        row.getString("name"),
                        row.getInt("number"),
                        Licence.valueOf(row.getString("licence")),
                        row.getTimestamp("published_at").toInstant(),
                        row.getString("published_by")));
    }
}
