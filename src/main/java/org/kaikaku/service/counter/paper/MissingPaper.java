package org.kaikaku.service.counter.paper;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.counter.hall.HallClock;
import org.kaikaku.service.counter.ticket.Tickets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Slips that did not come out, until somebody has looked after the machine. */
@Service
public class MissingPaper {
    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final HallClock clock;

    MissingPaper(JdbcClient jdbc, Tickets tickets, HallClock clock) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.clock = clock;
    }

    /**
     * @param shown the last number whose slip did not come out
     * @param since of the first report that nobody has settled
     * @param count how many visitors have said so
     */
    public record Report(String shown, Instant since, int count) {}

    /** Said twice it is said once. False where that is no ticket of today. */
    @Transactional
    public boolean say(UUID ticket) {
        var today = today();
        var found = tickets.find(ticket).filter(one -> one.slip().day().equals(today));
        found.ifPresent(one -> jdbc.sql("""
                        insert into counter_paper (ticket, day, shown, said_at) values (?, ?, ?, ?) on conflict (ticket) do nothing
                        """)
                .params(ticket, today, one.slip().shown(), Timestamp.from(clock.instant()))
                .update());
        return found.isPresent();
    }

    public boolean said(UUID ticket) {
        return jdbc.sql("select exists (select 1 from counter_paper where ticket = ?)")
                .param(ticket)
                .query(Boolean.class)
                .single();
    }

    /** What nobody has settled today. */
    public Optional<Report> open() {
        return jdbc.sql("""
                        select count(*) as said, min(said_at) as since, (array_agg(shown order by said_at desc))[1] as last
                          from counter_paper where day = ? and settled_at is null having count(*) > 0
                        """)
                .param(today())
                .query((row, _) -> new Report(
                        row.getString("last"), row.getTimestamp("since").toInstant(), row.getInt("said")))
                .optional();
    }

    /** Somebody has looked after the machine. */
    @Transactional
    public void settle(Actor actor) {
        jdbc.sql("update counter_paper set settled_at = ?, settled_by = ? where settled_at is null")
                .params(Timestamp.from(clock.instant()), actor.name())
                .update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }
}
