package org.kaikaku.platform.register.protection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.protection.Protection.Begun;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Protections {
    private final JdbcClient jdbc;

    Protections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in force, what must be looked at soonest first. */
    List<Named> inForce(int skip, int most) {
        return jdbc.sql("""
                        select p.*, r.name from register_protection p join register_resident r on r.person_id = p.person_id
                         where p.ended_at is null
                         order by p.dropped_at is null, p.until, p.person_id offset ? limit ?
                        """)
                .params(skip, most)
                .query((row, _) -> new Named(inForce(row), row.getString("name")))
                .list();
    }

    int countInForce() {
        return jdbc.sql("select count(*) from register_protection where ended_at is null")
                .query(Integer.class)
                .single();
    }

    /** How many end by that day, or are no longer in the resident record system. */
    int countPressing(LocalDate day) {
        return jdbc.sql(
                        "select count(*) from register_protection where ended_at is null and (dropped_at is not null or until <= ?)")
                .param(day)
                .query(Integer.class)
                .single();
    }

    record Named(Protection.InForce protection, String name) {}

    Optional<Protection.InForce> of(PersonId person) {
        return jdbc.sql("select * from register_protection where person_id = ? and ended_at is null")
                .param(person.value())
                .query((row, _) -> inForce(row))
                .optional();
    }

    Optional<Protection> find(UUID id) {
        return jdbc.sql("select * from register_protection where id = ?")
                .param(id)
                .query((row, _) -> row.getTimestamp("ended_at") == null
                        ? inForce(row)
                        : (Protection) new Protection.Lifted(begun(row)))
                .optional();
    }

    /** False where the person is under protection already. */
    boolean add(Begun begun, String by, Instant now) {
        boolean fresh = jdbc.sql("""
                        insert into register_protection (id, person_id, kind, document, since, until, begun_at, begun_by, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing
                        """)
                        .param(1, begun.id())
                        .param(2, begun.person().value())
                        .param(3, begun.kind().name())
                        .param(4, begun.document())
                        .param(5, begun.since())
                        .param(6, begun.until())
                        .param(7, Timestamp.from(now))
                        .param(8, by)
                        .update()
                == 1;
        return fresh && mark(begun.person(), true);
    }

    /** False where somebody else changed it meanwhile. */
    boolean save(Begun begun) {
        return jdbc.sql("""
                        update register_protection set document = ?, until = ?, dropped_at = null, version = version + 1
                         where id = ? and version = ? and ended_at is null
                        """)
                        .params(begun.document(), begun.until(), begun.id(), begun.version())
                        .update()
                == 1;
    }

    /** False where it is lifted already. */
    boolean end(Begun begun, Instant now) {
        return jdbc.sql(
                                        "update register_protection set ended_at = ?, version = version + 1 where id = ? and ended_at is null")
                                .params(Timestamp.from(now), begun.id())
                                .update()
                        == 1
                && mark(begun.person(), false);
    }

    /** Register numbers of the person and of everybody who shares the household. */
    List<String> household(PersonId person) {
        return jdbc.sql("""
                        select person_id from register_resident
                         where household_id = (select household_id from register_resident where person_id = ?)
                        """)
                .param(person.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private boolean mark(PersonId person, boolean guarded) {
        return jdbc.sql("update register_resident set protected = ? where person_id = ?")
                        .params(guarded, person.value())
                        .update()
                == 1;
    }

    void let(UUID account, PersonId person, Instant until) {
        jdbc.sql("""
                        insert into register_protection_look (account, person_id, until) values (?, ?, ?)
                        on conflict (account, person_id) do update set until = excluded.until
                        """).params(account, person.value(), Timestamp.from(until)).update();
    }

    /** Until when this account may see the address; empty where it may not. */
    Optional<Instant> let(UUID account, PersonId person) {
        return jdbc.sql("select until from register_protection_look where account = ? and person_id = ?")
                .params(account, person.value())
                .query((row, _) -> row.getTimestamp("until").toInstant())
                .optional();
    }

    private static Protection.InForce inForce(ResultSet row) throws SQLException {
        return new Protection.InForce(begun(row), row.getTimestamp("dropped_at") != null);
    }

    private static Begun begun(ResultSet row) throws SQLException {
        return new Begun(
                row.getObject("id", UUID.class),
                new PersonId(row.getString("person_id")),
                Kind.valueOf(row.getString("kind")),
                row.getString("document"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getInt("version"));
    }
}
