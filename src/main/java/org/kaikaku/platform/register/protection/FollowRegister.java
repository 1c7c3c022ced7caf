package org.kaikaku.platform.register.protection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.kaikaku.platform.city.City;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an import of the register says of 支援措置: a flag begins a protection; a flag that is gone ends none, but is shown to those who may
 * lift one.
 */
@Component
public class FollowRegister {
    private final JdbcClient jdbc;
    private final Terms.Source terms;

    public FollowRegister(JdbcClient jdbc, Terms.Source terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** @param upload whose rows have been written to the register just now */
    public void follow(UUID upload, Instant now) {
        begin(upload, now);
        jdbc.sql("""
                        update register_protection p set dropped_at = case when not s.protected then :now end
                          from register_staged s
                         where s.upload = :upload and s.person_id = p.person_id and not s.removal
                           and p.ended_at is null and (p.dropped_at is null) = (not s.protected)
                        """)
                .param("upload", upload)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void begin(UUID upload, Instant now) {
        var today = LocalDate.ofInstant(now, City.ZONE);
        jdbc.sql("""
                        insert into register_protection (id, person_id, kind, document, since, until, begun_at, begun_by, version)
                        select gen_random_uuid(), person_id, 'UNSTATED', '住民記録システム', :today, :until, :now, 'Kaikaku', 1
                          from register_staged where upload = :upload and protected
                        on conflict do nothing
                        """)
                .param("upload", upload)
                .param("today", today)
                .param("until", today.plusMonths(terms.current().months()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
