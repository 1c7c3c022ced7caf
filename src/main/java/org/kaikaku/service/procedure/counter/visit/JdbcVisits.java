package org.kaikaku.service.procedure.counter.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kaikaku.platform.audit.Concerned;
import org.kaikaku.service.procedure.application.Header.Channel;
import org.kaikaku.service.procedure.counter.visit.Visit.Confirmation;
import org.kaikaku.service.procedure.counter.visit.Visit.Finished;
import org.kaikaku.service.procedure.counter.visit.Visit.InProgress;
import org.kaikaku.service.procedure.counter.visit.Visit.Submitted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcVisits implements Visits {
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcVisits(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(InProgress visit) {
        var opening = visit.opening();
        jdbc.sql("""
                        insert into procedure_visit (id, clerk, clerk_name, division, channel, person, name, identification, event,
                            interview, procedures, memo, started_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
                        """)
                .param(1, opening.id())
                .param(2, opening.clerk().account())
                .param(3, opening.clerk().name())
                .param(4, opening.division())
                .param(5, opening.channel().name())
                .param(6, opening.person())
                .param(7, opening.name())
                .param(8, json.writeValueAsString(opening.identification()))
                .param(9, opening.event())
                .param(10, opening.interview())
                .param(11, opening.procedures().toArray(String[]::new))
                .param(12, visit.memo())
                .param(13, Timestamp.from(opening.startedAt()))
                .param(14, visit.version())
                .update();
    }

    @Override
    public Optional<Visit> find(UUID id) {
        return jdbc.sql("select * from procedure_visit where id = ?")
                .param(id)
                .query(this::visit)
                .optional();
    }

    @Override
    public List<Visit> of(UUID clerk, Instant since) {
        return jdbc.sql("""
                        select * from procedure_visit where clerk = ? and started_at >= ? order by started_at desc limit ?
                        """)
                .params(clerk, Timestamp.from(since), MOST)
                .query(this::visit)
                .list();
    }

    @Override
    public void save(Visit visit) {
        var finished = visit instanceof Finished done ? done : null;
        var submitted = finished == null ? null : finished.submitted();
        int written = jdbc.sql("""
                        update procedure_visit
                           set memo = ?, bundle = ?, confirmation = ?, handed_over = ?, finished_at = ?, version = version + 1
                         where id = ? and version = ?
                        """)
                .param(1, visit.memo())
                .param(2, submitted == null ? null : submitted.bundle())
                .param(3, submitted == null ? null : submitted.how().name())
                .param(
                        4,
                        submitted == null
                                ? new String[0]
                                : submitted.handedOver().toArray(String[]::new))
                .param(5, finished == null ? null : Timestamp.from(finished.at()))
                .param(6, visit.opening().id())
                .param(7, visit.version())
                .update();
        if (written == 0) {
            throw new ChangedMeanwhile();
        }
    }

    private Visit visit(ResultSet row, int number) throws SQLException {
        Concerned.note(row.getString("person"));
        var opening = new Opening(
                row.getObject("id", UUID.class),
                new Opening.Clerk(row.getObject("clerk", UUID.class), row.getString("clerk_name")),
                row.getString("division"),
                Channel.valueOf(row.getString("channel")),
                row.getString("person"),
                row.getString("name"),
                json.readValue(row.getString("identification"), Identification.class),
                row.getString("event"),
                row.getObject("interview", UUID.class),
                List.of((String[]) row.getArray("procedures").getArray()),
                row.getTimestamp("started_at").toInstant());
        var finished = row.getTimestamp("finished_at");
        var bundle = row.getObject("bundle", UUID.class);
        if (finished == null) {
            return new InProgress(opening, row.getString("memo"), row.getInt("version"));
        }
        var submitted = bundle == null
                ? null
                : new Submitted(bundle, Confirmation.valueOf(row.getString("confirmation")), Set.of((String[])
                        row.getArray("handed_over").getArray()));
        return new Finished(opening, row.getString("memo"), submitted, finished.toInstant(), row.getInt("version"));
    }
}
