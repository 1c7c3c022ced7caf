package org.kaikaku.service.procedure.office.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.procedure.application.Header;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls by name and hand-over notes, for those whom they are for. */
@Repository
public class Desk {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    Desk(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** @param until by when what is left must be done; null where nobody said */
    public record HandOver(
            UUID id,
            String from,
            String done,
            String open,
            @Nullable LocalDate until,
            Instant at) {}

    /**
     * One thing for somebody.
     *
     * @param hands whether a case was handed over, else somebody was called on
     * @param text the note, or what is left to do
     * @param read null while it is new
     */
    record Item(
            UUID id,
            boolean hands,
            String receipt,
            String from,
            String text,
            Instant at,
            @Nullable Instant read) {}

    public void call(long note, Header header, Collection<UUID> accounts, String by) {
        var now = Timestamp.from(clock.instant());
        batch.batchUpdate(
                "insert into procedure_mention (id, note, application, receipt, account, by_name, at) values (?, ?, ?, ?, ?, ?, ?)",
                accounts.stream()
                        .map(account -> new Object[] {
                            UUID.randomUUID(),
                            note,
                            header.id(),
                            header.receipt().toString(),
                            account,
                            by,
                            now
                        })
                        .toList());
    }

    /** The note was taken back. */
    public void uncall(long note) {
        jdbc.sql("delete from procedure_mention where note = ?").param(note).update();
    }

    /** @param header of the case before it was given */
    public void handOver(Header header, UUID to, String from, Handing words) {
        jdbc.sql("""
                        insert into procedure_hand_over
                            (id, application, receipt, version, account, from_name, done, open, until, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(1, UUID.randomUUID())
                .param(2, header.id())
                .param(3, header.receipt().toString())
                .param(4, header.version() + 1)
                .param(5, to)
                .param(6, from)
                .param(7, words.done())
                .param(8, words.open())
                .param(9, words.until(), java.sql.Types.DATE)
                .param(10, Timestamp.from(clock.instant()))
                .update();
    }

    /** The giving was taken back, and with it what came along. */
    public void takeBack(UUID application, int version) {
        jdbc.sql("delete from procedure_hand_over where application = ? and version = ?")
                .params(application, version)
                .update();
    }

    /** Not acknowledged yet, the latest first. */
    public List<HandOver> open(UUID application) {
        return jdbc.sql("""
                        select * from procedure_hand_over where application = ? and acknowledged_at is null order by at desc
                        """)
                .param(application)
                .query((row, _) -> new HandOver(
                        row.getObject("id", UUID.class),
                        row.getString("from_name"),
                        row.getString("done"),
                        row.getString("open"),
                        row.getObject("until", LocalDate.class),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** @return false where it is not there, or was acknowledged before */
    boolean acknowledge(UUID id, UUID application, String by) {
        return jdbc.sql("""
                        update procedure_hand_over set acknowledged_at = ?, acknowledged_by = ?
                         where id = ? and application = ? and acknowledged_at is null
                        """)
                        .params(Timestamp.from(clock.instant()), by, id, application)
                        .update()
                == 1;
    }

    /** Whoever opens the case has read what called them to it. */
    public void read(UUID application, UUID account) {
        jdbc.sql("update procedure_mention set read_at = ? where application = ? and account = ? and read_at is null")
                .params(Timestamp.from(clock.instant()), application, account)
                .update();
    }

    int waiting(UUID account) {
        return jdbc.sql("""
                        select (select count(*) from procedure_mention where account = :account and read_at is null)
                             + (select count(*) from procedure_hand_over where account = :account and acknowledged_at is null)
                        """).param("account", account).query(Integer.class).single();
    }

    /** What is new first, then the latest. */
    List<Item> of(UUID account, int most) {
        return jdbc.sql("""
                        select m.id, false as hands, m.receipt, m.by_name as sender, n.note as text, m.at, m.read_at as read
                          from procedure_mention m join procedure_application_note n on n.id = m.note
                         where m.account = :account
                        union all
                        select id, true, receipt, from_name, open, at, acknowledged_at
                          from procedure_hand_over where account = :account
                         order by 7 desc nulls first, 6 desc limit :most
                        """)
                .param("account", account)
                .param("most", most)
                .query((row, _) -> item(row))
                .list();
    }

    private static Item item(ResultSet row) throws SQLException {
        var read = row.getTimestamp("read");
        return new Item(
                row.getObject("id", UUID.class),
                row.getBoolean("hands"),
                row.getString("receipt"),
                row.getString("sender"),
                row.getString("text"),
                row.getTimestamp("at").toInstant(),
                read == null ? null : read.toInstant());
    }
}
