package org.kaikaku.service.counter.ticket;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Visits that were counted elsewhere, or made up, beside those that this house saw: waits and estimates are told from both. */
@Repository
public class PastLegs {
    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;

    PastLegs(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One service of a visit.
     *
     * @param calledAt null for those who left before
     * @param outcome {@code ENDED}, {@code TRANSFERRED} or {@code LEFT}
     */
    public record PastLeg(
            UUID ticket,
            int no,
            LocalDate day,
            String errand,
            String service,
            @Nullable String desk,
            Moved.Outcome outcome,
            Instant queuedAt,
            @Nullable Instant calledAt,
            @Nullable Instant servedAt,
            Instant endedAt,
            Standing standing) {}

    public void add(List<PastLeg> legs) {
        jdbc.batchUpdate("""
                        insert into counter_leg (ticket, leg, day, errand, source, service, desk, outcome, queued_at, called_at,
                                                 served_at, ended_at, ahead, desks, free, calls)
                        values (?, ?, ?, ?, 'KIOSK', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                        on conflict do nothing
                        """, legs, BATCH, (row, leg) -> {
            row.setObject(1, leg.ticket());
            row.setInt(2, leg.no());
            row.setObject(3, leg.day());
            row.setString(4, leg.errand());
            row.setString(5, leg.service());
            row.setString(6, leg.desk());
            row.setString(7, leg.outcome().name());
            row.setTimestamp(8, Timestamp.from(leg.queuedAt()));
            row.setTimestamp(9, TicketRow.at(leg.calledAt()));
            row.setTimestamp(10, TicketRow.at(leg.servedAt()));
            row.setTimestamp(11, Timestamp.from(leg.endedAt()));
            row.setInt(12, leg.standing().ahead());
            row.setInt(13, leg.standing().desks());
            row.setInt(14, leg.standing().free());
        });
    }
}
