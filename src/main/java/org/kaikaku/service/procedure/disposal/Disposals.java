package org.kaikaku.service.procedure.disposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.service.procedure.application.Receipt;
import org.kaikaku.service.procedure.office.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which papers are due, which lists were confirmed, and what is held. */
@Repository
class Disposals {
    private static final String DUE = """
             p.kept_until < :today and p.disposed_at is null and p.disposal is null
             and not exists (select 1 from procedure_disposal_hold h where h.application = a.id)
            """;

    private static final String PAPERS = """
            select a.receipt, a.procedure, a.release, a.held_on, a.division, p.title, p.kept_until, p.disposed_at
              from procedure_application_paper p join procedure_application a on a.id = p.application
             where %s order by a.division, p.kept_until, a.receipt, p.id
            """;

    private final JdbcClient jdbc;

    Disposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many papers of how many applications are due in a division. */
    record Count(String division, int applications, int papers) {}

    List<Count> counts(Scope scope, LocalDate today) {
        return jdbc.sql("""
                        select a.division, count(distinct a.id), count(*)
                          from procedure_application_paper p join procedure_application a on a.id = p.application
                         where %s and %s group by a.division order by a.division
                        """.formatted(DUE, scope.sql()))
                .param("today", today)
                .param("divisions", scope.parameter())
                .query((row, _) -> new Count(row.getString(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    /** A paper on a list. Nothing in it names anybody. */
    record Line(
            String receipt,
            String procedure,
            long release,
            LocalDate on,
            String division,
            String title,
            LocalDate keptUntil,
            @Nullable Instant disposedAt) {}

    /** @param most of each division */
    List<Line> due(Scope scope, LocalDate today, int most) {
        return jdbc.sql("""
                        select * from (
                            select a.receipt, a.procedure, a.release, a.held_on, a.division, p.title, p.kept_until,
                                   p.disposed_at, p.id,
                                   row_number() over (partition by a.division order by p.kept_until, a.receipt, p.id) as n
                              from procedure_application_paper p join procedure_application a on a.id = p.application
                             where %s and %s) due
                         where n <= :most order by division, n
                        """.formatted(DUE, scope.sql()))
                .param("today", today)
                .param("divisions", scope.parameter())
                .param("most", most)
                .query(Disposals::line)
                .list();
    }

    List<Line> of(UUID disposal) {
        return jdbc.sql(PAPERS.formatted("p.disposal = :disposal"))
                .param("disposal", disposal)
                .query(Disposals::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var disposed = row.getTimestamp("disposed_at");
        return new Line(
                row.getString("receipt"),
                row.getString("procedure"),
                row.getLong("release"),
                row.getObject("held_on", LocalDate.class),
                row.getString("division"),
                row.getString("title"),
                row.getObject("kept_until", LocalDate.class),
                disposed == null ? null : disposed.toInstant());
    }

    /** Puts everything that is due in the division on the list; how many papers that are. */
    int take(UUID disposal, String division, LocalDate today) {
        return jdbc.sql("""
                        update procedure_application_paper p set disposal = :disposal from procedure_application a
                         where a.id = p.application and a.division = :division and %s
                        """.formatted(DUE))
                .param("disposal", disposal)
                .param("division", division)
                .param("today", today)
                .update();
    }

    void add(Disposal.Confirmed one) {
        jdbc.sql("""
                        insert into procedure_disposal
                            (id, division, by_account, by_name, by_office, confirmed_at, due_at, papers, state)
                        values (:id, :division, :account, :name, :office, :at, :due, :papers, 'CONFIRMED')
                        """)
                .param("id", one.id())
                .param("division", one.division())
                .param("account", one.by().id())
                .param("name", one.by().name())
                .param("office", one.by().office())
                .param("at", Timestamp.from(one.at()))
                .param("due", Timestamp.from(one.due()))
                .param("papers", one.papers())
                .update();
    }

    Optional<Disposal> find(UUID id) {
        return jdbc.sql("select * from procedure_disposal where id = ?")
                .param(id)
                .query(Disposals::disposal)
                .optional();
    }

    /** Newest first. */
    List<Disposal> some(Scope scope, int most) {
        return jdbc.sql("select * from procedure_disposal where %s order by confirmed_at desc limit :most"
                        .formatted(scope.sql()))
                .param("divisions", scope.parameter())
                .param("most", most)
                .query(Disposals::disposal)
                .list();
    }

    List<Disposal> ripe(Instant now) {
        return jdbc.sql("select * from procedure_disposal where state = 'CONFIRMED' and due_at <= ? order by due_at")
                .param(Timestamp.from(now))
                .query(Disposals::disposal)
                .list();
    }

    /** @return false where somebody else ended it first, or the job has begun */
    boolean undo(UUID id, Instant now) {
        boolean undone = end(id, "UNDONE", now) && begun(id) == 0;
        if (undone) {
            jdbc.sql(
                            "update procedure_application_paper set disposal = null where disposal = ? and disposed_at is null")
                    .param(id)
                    .update();
        }
        return undone;
    }

    private int begun(UUID id) {
        return jdbc.sql(
                        "select count(*) from procedure_application_paper where disposal = ? and disposed_at is not null")
                .param(id)
                .query(Integer.class)
                .single();
    }

    void done(UUID id, Instant now) {
        end(id, "DONE", now);
    }

    private boolean end(UUID id, String state, Instant now) {
        return jdbc.sql("update procedure_disposal set state = ?, ended_at = ? where id = ? and state = 'CONFIRMED'")
                        .params(state, Timestamp.from(now), id)
                        .update()
                == 1;
    }

    private static Disposal disposal(ResultSet row, int number) throws SQLException {
        var confirmed = new Disposal.Confirmed(
                row.getObject("id", UUID.class),
                row.getString("division"),
                new Doer(row.getString("by_account"), row.getString("by_name"), row.getString("by_office")),
                row.getTimestamp("confirmed_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("papers"));
        return switch (row.getString("state")) {
            case "UNDONE" ->
                new Disposal.Undone(confirmed, row.getTimestamp("ended_at").toInstant());
            case "DONE" ->
                new Disposal.Done(confirmed, row.getTimestamp("ended_at").toInstant());
            default -> confirmed;
        };
    }

    record Held(String receipt, String division, String reason, String by, Instant at) {}

    List<Held> held(Scope scope) {
        return jdbc.sql("""
                        select a.receipt, a.division, h.reason, h.by_name, h.at
                          from procedure_disposal_hold h join procedure_application a on a.id = h.application
                         where %s order by h.at desc
                        """.formatted(scope.sql()))
                .param("divisions", scope.parameter())
                .query((row, _) -> new Held(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    /** Also off a list that was confirmed and not carried out yet. */
    void hold(UUID application, String reason, String by, Instant now) {
        jdbc.sql("""
                        insert into procedure_disposal_hold (application, reason, by_name, at) values (?, ?, ?, ?)
                        on conflict (application) do update set reason = excluded.reason, by_name = excluded.by_name
                        """).params(application, reason, by, Timestamp.from(now)).update();
        jdbc.sql("update procedure_application_paper set disposal = null where application = ? and disposed_at is null")
                .param(application)
                .update();
    }

    boolean release(Receipt receipt) {
        return jdbc.sql("""
                        delete from procedure_disposal_hold h using procedure_application a
                         where a.id = h.application and a.receipt = ?
                        """).param(receipt.toString()).update() == 1;
    }

    record Paper(long id, UUID application, UUID document, String title) {}

    /** Locked for whoever removes them. */
    List<Paper> next(UUID disposal, int most) {
        return jdbc.sql("""
                        select id, application, document, title from procedure_application_paper
                         where disposal = ? and disposed_at is null order by application, id limit ? for update
                        """)
                .params(disposal, most)
                .query((row, _) -> new Paper(
                        row.getLong(1), row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getString(4)))
                .list();
    }

    void disposed(long paper, Instant now) {
        jdbc.sql("update procedure_application_paper set disposed_at = ? where id = ?")
                .params(Timestamp.from(now), paper)
                .update();
    }
}
