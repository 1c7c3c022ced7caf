package org.kaikaku.platform.register.upload;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.register.ImportReport.Problem;
import org.kaikaku.platform.register.ImportReport.Reason;
import org.kaikaku.platform.register.intake.Rejects;
import org.kaikaku.platform.register.staging.Comparison.NotThere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows that were left out: why, and what stood in them, so that they can be mended and brought again. */
@Repository
class RejectedRows {
    /** Whoever has more of them mends the file. */
    private static final int WITH_CELLS = 10_000;

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RejectedRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param person register number; null where it cannot be told
     * @param cells empty where nobody may see them, or there are too many
     */
    record Rejected(@Nullable String person, Summary.Line why, List<String> cells) {}

    /** What is gathered while rows come in, and written when they are in. */
    static final class Gathered implements Rejects {
        private final List<Rejected> rows = new ArrayList<>();

        @Override
        public void add(Problem problem, @Nullable String person, List<String> cells) {
            rows.add(new Rejected(person, Reasons.line(problem), rows.size() < WITH_CELLS ? cells : List.of()));
        }

        void add(NotThere stranger) {
            add(new Problem(stranger.line(), null, new Reason.NotThere()), stranger.person(), List.of());
        }

        int size() {
            return rows.size();
        }

        int unknown() {
            return (int) rows.stream().filter(row -> row.person() == null).count();
        }

        List<Summary.Line> first(int most) {
            return rows.stream().limit(most).map(Rejected::why).toList();
        }
    }

    void keep(UUID upload, Gathered gathered) {
        for (int from = 0; from < gathered.rows.size(); from += AT_ONCE) {
            var some = gathered.rows.subList(from, Math.min(from + AT_ONCE, gathered.rows.size()));
            jdbc.sql("""
                            insert into register_rejected (upload, line, person_id, heading, reason, words, cells)
                            select :upload, line, person_id, heading, reason, words, cells
                              from jsonb_to_recordset(:rows::jsonb) as row (
                                   line bigint, person_id text, heading text, reason text, words text[], cells text[])
                            """)
                    .param("upload", upload)
                    .param(
                            "rows",
                            json.writeValueAsString(
                                    some.stream().map(RejectedRows::row).toList()))
                    .update();
        }
    }

    private static Map<String, @Nullable Object> row(Rejected one) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("line", one.why().line());
        row.put("person_id", one.person());
        row.put("heading", one.why().column());
        row.put("reason", one.why().key());
        row.put("words", one.why().words());
        row.put("cells", one.cells().isEmpty() ? null : one.cells());
        return row;
    }

    /** Without what stood in the rows of people who are under protection by now (支援措置), of their households, and of whoever joins one. */
    List<Rejected> of(UUID upload) {
        return jdbc.sql("""
                        with guarded as (
                            select array_agg(distinct household_id) || array_agg(distinct address) as words
                              from register_resident where protected)
                        select r.*, coalesce(r.cells && guarded.words, false) or exists (
                                   select 1 from register_resident one join register_resident other using (household_id)
                                    where one.person_id = r.person_id and other.protected) as hidden
                          from register_rejected r cross join guarded where r.upload = ? order by r.line limit ?
                        """)
                .params(upload, WITH_CELLS)
                .query((row, _) -> new Rejected(
                        row.getString("person_id"),
                        new Summary.Line(
                                row.getLong("line"),
                                row.getString("heading"),
                                row.getString("reason"),
                                texts(row, "words")),
                        row.getBoolean("hidden") ? List.of() : texts(row, "cells")))
                .list();
    }

    void forget(UUID upload) {
        jdbc.sql("delete from register_rejected where upload = ?").param(upload).update();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array texts = row.getArray(column);
        return texts == null ? List.of() : List.of((String[]) texts.getArray());
    }
}
