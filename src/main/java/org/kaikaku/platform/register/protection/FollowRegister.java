package org.kaikaku.platform.register.protection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
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

    /** @param rows as they were written to the register just now: {@code person_id}, {@code protected} */
    public void follow(Collection<Map<String, Object>> rows, Instant now) {
        begin(named(rows, true), now);
        var gone = named(rows, false);
        jdbc.sql("""
                        update register_protection set dropped_at = case when person_id = any(:gone::text[]) then :now end
                         where ended_at is null and person_id = any(:all::text[])
                           and (dropped_at is null) = (person_id = any(:gone::text[]))
                        """)
                .param("gone", gone)
                .param("all", rows.stream().map(FollowRegister::person).toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void begin(String[] flagged, Instant now) {
        if (flagged.length == 0) {
            return;
        }
        var today = LocalDate.ofInstant(now, City.ZONE);
        jdbc.sql("""
                        insert into register_protection (id, person_id, kind, document, since, until, begun_at, begun_by, version)
                        select gen_random_uuid(), person, 'UNSTATED', '住民記録システム', :today, :until, :now, 'Kaikaku', 1
                          from unnest(:flagged::text[]) as person
                        on conflict do nothing
                        """)
                .param("flagged", flagged)
                .param("today", today)
                .param("until", today.plusMonths(terms.current().months()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] named(Collection<Map<String, Object>> rows, boolean flag) {
        return rows.stream()
                .filter(row -> Boolean.valueOf(flag).equals(row.get("protected")))
                .map(FollowRegister::person)
                .toArray(String[]::new);
    }

    private static String person(Map<String, Object> row) {
        return String.valueOf(row.get("person_id"));
    }
}
