package org.kaikaku.service.procedure.office.news;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.register.RegisterEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** News of the people of open cases, until they are checked. */
@Repository
public class RegisterNews {
    private final JdbcClient jdbc;

    RegisterNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What has happened. */
    public enum What {
        BORN,
        MOVED_IN,
        MOVED,
        MOVED_OUT,
        DIED,
        RENAMED,
        HOUSEHOLD_SPLIT,
        HOUSEHOLD_MERGED,
        PROTECTION_BEGAN,
        PROTECTION_LIFTED;

        static What of(RegisterEvent event) {
            return switch (event) {
                case RegisterEvent.Born _ -> BORN;
                case RegisterEvent.MovedIn _ -> MOVED_IN;
                case RegisterEvent.Moved _ -> MOVED;
                case RegisterEvent.MovedOut _ -> MOVED_OUT;
                case RegisterEvent.Died _ -> DIED;
                case RegisterEvent.Renamed _ -> RENAMED;
                case RegisterEvent.HouseholdSplit _ -> HOUSEHOLD_SPLIT;
                case RegisterEvent.HouseholdMerged _ -> HOUSEHOLD_MERGED;
                case RegisterEvent.ProtectionBegan _ -> PROTECTION_BEGAN;
                case RegisterEvent.ProtectionLifted _ -> PROTECTION_LIFTED;
            };
        }
    }

    /** @param person register number */
    public record Line(String person, What what, Instant at) {}

    /** For each open case of these people that came before; what is there already stays as it is. */
    void add(RegisterEvent event) {
        jdbc.sql("""
                        insert into procedure_register_news (application, person, what, source, at)
                        select id, person, :what::text, :source::uuid, :at::timestamptz from procedure_application
                         where ended is null and submitted_at < :at and person = any(:people::text[])
                        union
                        select id, subject, :what::text, :source::uuid, :at::timestamptz from procedure_application
                         where ended is null and submitted_at < :at and subject = any(:people::text[])
                        on conflict do nothing
                        """)
                .param("what", What.of(event).name())
                .param("source", event.source())
                .param("at", Timestamp.from(event.at()))
                .param("people", event.people().toArray(String[]::new))
                .update();
    }

    /** Of one case, not checked yet, the latest first. */
    public List<Line> open(UUID application) {
        return jdbc.sql("""
                        select person, what, at from procedure_register_news
                         where application = ? and checked_at is null order by at desc, person, what
                        """)
                .param(application)
                .query((row, _) -> new Line(
                        row.getString("person"),
                        What.valueOf(row.getString("what")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /**
     * @param until of the latest that somebody has seen: what came later is still to be checked
     * @return false where there was nothing to check
     */
    boolean check(UUID application, Instant until, String by, Instant now) {
        return jdbc.sql("""
                        update procedure_register_news set checked_at = ?, checked_by = ?
                         where application = ? and checked_at is null and at <= ?
                        """)
                        .params(Timestamp.from(now), by, application, Timestamp.from(until))
                        .update()
                > 0;
    }
}
