package org.kaikaku.service.counter.series;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every file of who came, and what it says. */
@Repository
class SeriesTable implements OnRecord {
    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    SeriesTable(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** Somebody else did something with it a moment ago. */
    @ResponseStatus(HttpStatus.CONFLICT)
    static class ChangedMeanwhile extends RuntimeException {}

    void add(ArrivalSeries.Intake intake, List<Found> found, List<Counted> rows) {
        jdbc.sql("""
                        insert into counter_series (id, state, kind, file, form, rows_in, rows_left, rows_taken, people, first_day, last_day,
                                                    findings, taken_at, taken_by)
                        values (:id, 'DRAFT', :kind, :file, :form, :in, :left, :taken, :people, :first, :last, :findings::jsonb, :at, :by)
                        """)
                .param("id", intake.id())
                .param("kind", intake.kind().name())
                .param("file", intake.file())
                .param("form", intake.form())
                .param("in", intake.in())
                .param("left", intake.left())
                .param("taken", intake.in() - intake.left())
                .param("people", intake.people())
                .param("first", date(intake.first()), Types.DATE)
                .param("last", date(intake.last()), Types.DATE)
                .param("findings", json.writeValueAsString(found))
                .param("at", Timestamp.from(intake.at()))
                .param("by", intake.by())
                .update();
        addRows(intake.id(), rows);
    }

    private void addRows(UUID series, List<Counted> rows) {
        batches.batchUpdate("""
                        insert into counter_series_row (series, line, day, service, slot, people, ticket, leg, errand, desk, queued_at,
                                                        called_at, ended_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """, rows, BATCH, (into, row) -> {
            var visit = row.visit();
            into.setObject(1, series);
            into.setLong(2, row.line());
            into.setObject(3, row.day());
            into.setString(4, row.service());
            into.setInt(5, row.slot());
            into.setInt(6, row.people());
            into.setObject(7, visit == null ? null : visit.ticket());
            into.setObject(8, visit == null ? null : visit.leg(), Types.INTEGER);
            into.setString(9, visit == null ? "" : visit.errand());
            into.setString(10, visit == null ? null : visit.desk());
            into.setTimestamp(11, visit == null ? null : Timestamp.from(visit.queuedAt()));
            into.setTimestamp(12, visit == null ? null : at(visit.calledAt()));
            into.setTimestamp(13, visit == null ? null : Timestamp.from(visit.endedAt()));
        });
    }

    /** Nobody else puts one in force before this transaction is over. */
    void alone() {
        jdbc.sql("lock table counter_series in share row exclusive mode").update();
    }

    /** Whether the record holds a day of it. */
    boolean clashes(UUID id) {
        return jdbc.sql("""
                        select exists (select 1 from (select distinct day, service from counter_series_row where series = :id) own
                                        where exists (select 1 from counter_leg leg where leg.day = own.day and leg.service = own.service)
                                           or exists (select 1 from counter_series_row other join counter_series s on s.id = other.series
                                                       where s.state = 'IN_FORCE' and other.day = own.day and other.service = own.service))
                        """).param("id", id).query(Boolean.class).single();
    }

    /**
     * Visits join the record of this house's own; counts stay where they are.
     *
     * @throws ChangedMeanwhile where it is no draft any more
     */
    void begin(ArrivalSeries.InForce series) {
        changed(jdbc.sql("""
                        update counter_series set state = 'IN_FORCE', put_at = ?, put_by = ? where id = ? and state = 'DRAFT'
                        """)
                .params(Timestamp.from(series.at()), series.by(), series.id())
                .update());
        if (series.intake().kind() == ArrivalSeries.Kind.VISITS) {
            jdbc.sql("""
                            insert into counter_leg (ticket, leg, day, errand, source, service, desk, outcome, queued_at, called_at,
                                                     served_at, ended_at, series)
                            select ticket, leg, day, errand, 'RECORD', service, desk, case when called_at is null then 'LEFT' else 'ENDED' end,
                                   queued_at, called_at, called_at, ended_at, series
                              from counter_series_row where series = ?
                            """).param(series.id()).update();
            jdbc.sql("delete from counter_series_row where series = ?")
                    .param(series.id())
                    .update();
        }
    }

    /**
     * Takes out of the record what it brought.
     *
     * @throws ChangedMeanwhile where it is in force no more
     */
    void withdraw(ArrivalSeries.Withdrawn series) {
        changed(jdbc.sql("update counter_series set state = 'WITHDRAWN' where id = ? and state = 'IN_FORCE'")
                .param(series.id())
                .update());
        jdbc.sql("delete from counter_leg where series = ?").param(series.id()).update();
        jdbc.sql("delete from counter_series_row where series = ?")
                .param(series.id())
                .update();
    }

    /** @throws ChangedMeanwhile where it is no draft any more */
    void remove(ArrivalSeries.Draft series) {
        changed(jdbc.sql("delete from counter_series where id = ? and state = 'DRAFT'")
                .param(series.id())
                .update());
    }

    Optional<ArrivalSeries> find(UUID id) {
        return jdbc.sql("select * from counter_series where id = ?")
                .param(id)
                .query(SeriesTable::series)
                .optional();
    }

    /** The latest first. */
    List<ArrivalSeries> all() {
        return jdbc.sql("select * from counter_series order by taken_at desc")
                .query(SeriesTable::series)
                .list();
    }

    List<Found> found(UUID id) {
        return jdbc.sql("select findings from counter_series where id = ?")
                .param(id)
                .query((row, _) -> json.readValue(row.getString(1), new TypeReference<List<Found>>() {}))
                .single();
    }

    /** A draft's people by service. */
    List<Sum> sums(UUID id) {
        return jdbc.sql("""
                        select service, count(distinct day) as days, sum(people) as people, count(called_at) as called
                          from counter_series_row where series = ? group by service order by service
                        """)
                .param(id)
                .query((row, _) -> new Sum(
                        row.getString("service"), row.getInt("days"), row.getInt("people"), row.getInt("called")))
                .list();
    }

    record Sum(String service, int days, int people, int called) {}

    @Override
    public Set<DayOf> between(LocalDate from, LocalDate until) {
        return new HashSet<>(jdbc.sql("""
                        select day, service from counter_leg where day between :from and :until
                        union
                        select day, service from counter_series_row join counter_series on id = series
                         where state = 'IN_FORCE' and day between :from and :until
                        """)
                .param("from", from)
                .param("until", until)
                .query((row, _) -> new DayOf(row.getObject("day", LocalDate.class), row.getString("service")))
                .list());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new ChangedMeanwhile();
        }
    }

    private static @Nullable Timestamp at(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static ArrivalSeries series(ResultSet row, int number) throws SQLException {
        var intake = new ArrivalSeries.Intake(
                row.getObject("id", UUID.class),
                ArrivalSeries.Kind.valueOf(row.getString("kind")),
                row.getString("file"),
                row.getString("form"),
                row.getInt("rows_in"),
                row.getInt("rows_left"),
                row.getInt("people"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getTimestamp("taken_at").toInstant(),
                row.getString("taken_by"));
        return switch (row.getString("state")) {
            case "DRAFT" -> new ArrivalSeries.Draft(intake);
            case "IN_FORCE" ->
                new ArrivalSeries.InForce(intake, row.getTimestamp("put_at").toInstant(), row.getString("put_by"));
            default -> new ArrivalSeries.Withdrawn(intake);
        };
    }
}
