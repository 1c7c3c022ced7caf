package org.kaikaku.service.appointment.visit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class AppointedVisits {
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final VisitRow row;

    AppointedVisits(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.row = new VisitRow(json);
    }

    void add(Visit visit, Secret secret, Instant now) {
        var core = visit.core();
        with(visit, now, """
                        insert into appointment_visit (id, secret_hash, desk, division, state, answers, starts, ends, claim, wish, deadline,
                                                       name, kana, phone, mail, note, language, account, person, made_at, changed_at,
                                                       version)
                        values (:id, :secret, :desk, :division, :state, cast(:answers as jsonb), :from, :until, :claim, :wish, :deadline,
                                :name, :kana, :phone, :mail, :note, :language, :account, :person, :now, :now, 0)
                        """)
                .param("secret", secret.hash())
                .param("desk", core.desk())
                .param("division", core.division())
                .param("answers", json.writeValueAsString(core.answers()))
                .update();
    }

    /** False where somebody else changed it meanwhile. */
    boolean save(Visit visit, Instant now) {
        var ticket = visit instanceof Visit.Came came ? came.ticket() : null;
        return with(visit, now, """
                        update appointment_visit
                           set state = :state, starts = :from, ends = :until, claim = :claim, wish = :wish, deadline = :deadline,
                               name = :name, kana = :kana, phone = :phone, mail = :mail, note = :note, language = :language,
                               account = :account, person = :person, served_at = :served, ended_at = :ended, ticket = :ticket, ticket_path = :path, changed_at = :now, version = version + 1,
                               reminded_at = case when starts = :from then reminded_at end
                         where id = :id and version = :version
                        """)
                        .param("version", visit.core().version())
                        .param("ticket", ticket == null ? null : ticket.shown())
                        .param("path", ticket == null ? null : ticket.path())
                        .param("served", VisitRow.timestamp(VisitRow.servedAt(visit)))
                        .param("ended", VisitRow.timestamp(VisitRow.endedAt(visit)))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec with(Visit visit, Instant now, String sql) {
        var core = visit.core();
        var guest = VisitRow.guest(visit);
        return jdbc.sql(sql)
                .param("id", core.id())
                .param("state", VisitRow.state(visit))
                .param("from", Timestamp.from(core.from()))
                .param("until", Timestamp.from(core.until()))
                .param("claim", VisitRow.claim(visit))
                .param("wish", VisitRow.wish(visit))
                .param("deadline", visit instanceof Visit.ToBook held ? Timestamp.from(held.deadline()) : null)
                .param("name", guest == null ? null : guest.name())
                .param("kana", guest == null ? null : guest.kana())
                .param("phone", guest == null ? null : guest.phone())
                .param("mail", guest == null ? null : guest.mail())
                .param("note", guest == null ? null : guest.note())
                .param("language", guest == null ? null : guest.language().name())
                .param("account", guest == null ? null : guest.account())
                .param("person", guest == null ? null : guest.person())
                .param("now", Timestamp.from(now));
    }

    public Optional<Visit> find(Secret secret) {
        return jdbc.sql("""
                        select * from appointment_visit
                         where secret_hash = :hash or id = (select visit from appointment_link where secret_hash = :hash)
                        """).param("hash", secret.hash()).query(row::visit).optional();
    }

    /** Another secret that opens it. */
    void open(UUID id, Secret secret) {
        jdbc.sql("insert into appointment_link (secret_hash, visit) values (?, ?)")
                .params(secret.hash(), id)
                .update();
    }

    public Optional<Visit> find(UUID id) {
        return jdbc.sql("select * from appointment_visit where id = ?")
                .param(id)
                .query(row::visit)
                .optional();
    }

    /** So that nobody else says what became of it before this transaction is over. */
    Optional<Visit> lock(UUID id) {
        return jdbc.sql("select * from appointment_visit where id = ? for update")
                .param(id)
                .query(row::visit)
                .optional();
    }

    /** Those of an account that are to come, or waited for. */
    public List<Visit> of(UUID account, Instant since) {
        return jdbc.sql("""
                        select * from appointment_visit
                         where account = ? and ends >= ? and state in ('BOOKED', 'WAITING', 'OFFERED', 'ARRIVED', 'SERVING') order by starts limit 50
                        """)
                .params(account, Timestamp.from(since))
                .query(row::visit)
                .list();
    }

    /** Who comes, came or did not, by time and reading of the name. */
    public List<Visit.Named> between(String desk, Instant from, Instant until) {
        return jdbc
                .sql("""
                        select * from appointment_visit
                         where desk = ? and starts >= ? and starts < ? and state in ('BOOKED', 'ARRIVED', 'SERVING', 'SERVED', 'LEFT', 'MISSED')
                         order by starts, kana limit ?
                        """)
                .params(desk, Timestamp.from(from), Timestamp.from(until), MOST)
                .query(row::visit)
                .list()
                .stream()
                .map(Visit.Named.class::cast)
                .toList();
    }

    /** How many are booked at these desks and have not come. */
    public int toCome(Collection<String> desks, Instant from, Instant until) {
        return jdbc.sql("""
                        select count(*) from appointment_visit
                         where desk = any(:desks) and starts >= :from and starts < :until and state = 'BOOKED'
                        """)
                .param("desks", desks.toArray(String[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Integer.class)
                .single();
    }

    /** By name, reading, number or telephone; the next to come first. */
    public List<Visit.Named> search(String desk, String words, Instant since) {
        return jdbc
                .sql("""
                        select * from appointment_visit
                         where desk = :desk and starts >= :since and state in ('BOOKED', 'ARRIVED', 'SERVING', 'SERVED', 'LEFT', 'MISSED')
                           and (position(:words in name) > 0 or position(:words in kana) > 0 or position(:words in phone) > 0
                                or 'Y-' || lpad(number::text, 6, '0') = upper(:words))
                         order by starts limit 100
                        """)
                .param("desk", desk)
                .param("words", words)
                .param("since", Timestamp.from(since))
                .query(row::visit)
                .list()
                .stream()
                .map(Visit.Named.class::cast)
                .toList();
    }

    List<Visit.Booked> toRemind(Instant from, Instant until) {
        return jdbc.sql("""
                        select * from appointment_visit
                         where state = 'BOOKED' and reminded_at is null and starts >= ? and starts < ? order by starts limit ?
                        """).params(Timestamp.from(from), Timestamp.from(until), MOST).query(row::visit).list().stream()
                .map(Visit.Booked.class::cast)
                .toList();
    }

    /** False where another node has done it. */
    boolean reminded(UUID id, Instant now) {
        return jdbc.sql("update appointment_visit set reminded_at = ? where id = ? and reminded_at is null")
                        .params(Timestamp.from(now), id)
                        .update()
                == 1;
    }

    /** Those that are over since before a moment; with what had to be prepared for them. */
    int forget(Instant before) {
        return jdbc.sql("""
                        delete from appointment_visit where ends < :before or (state in ('HELD', 'LAPSED') and changed_at < :before)
                        """).param("before", Timestamp.from(before)).update();
    }
}
