package org.kaikaku.place.booking.lottery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class Lotteries {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final EntryRows rows;

    Lotteries(JdbcClient jdbc, JsonMapper json, EntryRows rows) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
    }

    /** False where there is one of this month. */
    boolean open(Lottery lottery, String seed) {
        return jdbc.sql("""
                        insert into booking_lottery (month, opens_at, closes_at, seed, commitment, public_draw, public_on, wins)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                lottery.month().toString(),
                                Timestamp.from(lottery.opensAt()),
                                Timestamp.from(lottery.closesAt()),
                                seed,
                                lottery.commitment(),
                                lottery.publicDraw(),
                                lottery.publicOn(),
                                lottery.wins())
                        .update()
                == 1;
    }

    /** The newest first. */
    public List<Lottery> all() {
        return jdbc.sql("select * from booking_lottery order by month desc limit 60")
                .query(this::lottery)
                .list();
    }

    public Optional<Lottery> find(String month) {
        return jdbc.sql("select * from booking_lottery where month = ?")
                .param(month)
                .query(this::lottery)
                .optional();
    }

    /** One at a time closes, enters or draws it. */
    Optional<Lottery> lock(String month) {
        return jdbc.sql("select * from booking_lottery where month = ? for update")
                .param(month)
                .query(this::lottery)
                .optional();
    }

    /** Nobody closes it until the transaction ends; others may enter meanwhile. */
    Optional<Lottery> hold(String month) {
        return jdbc.sql("select * from booking_lottery where month = ? for share")
                .param(month)
                .query(this::lottery)
                .optional();
    }

    /** As {@link #hold(String)}, that of an entry. */
    Optional<Lottery> holdOf(UUID entry) {
        return jdbc.sql("""
                        select * from booking_lottery where month = (select month from booking_entry where id = ?) for share
                        """).param(entry).query(this::lottery).optional();
    }

    String seed(String month) {
        return jdbc.sql("select seed from booking_lottery where month = ?")
                .param(month)
                .query(String.class)
                .single();
    }

    List<String> toClose(Instant now) {
        return jdbc.sql("select month from booking_lottery where closes_at <= ? and published is null order by month")
                .param(Timestamp.from(now))
                .query((row, _) -> row.getString(1))
                .list();
    }

    void publish(String month, DrawFile file) {
        jdbc.sql("update booking_lottery set published = cast(? as jsonb), entries_hash = ? where month = ?")
                .params(json.writeValueAsString(file), file.entriesHash(), month)
                .update();
    }

    void first(String month, String result, UUID by) {
        jdbc.sql("update booking_lottery set first_result = ?, first_by = ? where month = ?")
                .params(result, by, month)
                .update();
    }

    void drawn(String month, Instant at) {
        jdbc.sql("update booking_lottery set drawn_at = ? where month = ?")
                .params(Timestamp.from(at), month)
                .update();
    }

    boolean enter(LotteryEntry entry, Instant now) {
        return jdbc.sql("""
                        insert into booking_entry (id, month, by_user, room, day, band, plan, salt, pseudonym, made_at)
                        values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                entry.id(),
                                entry.month(),
                                entry.user(),
                                entry.room(),
                                entry.day(),
                                entry.band(),
                                json.writeValueAsString(entry.plan()),
                                entry.salt(),
                                entry.pseudonym(),
                                Timestamp.from(now))
                        .update()
                == 1;
    }

    List<LotteryEntry> entries(String month) {
        return jdbc.sql("select * from booking_entry where month = ? order by pseudonym")
                .param(month)
                .query(rows::entry)
                .list();
    }

    /** Of somebody's registrations, in a month. */
    public List<LotteryEntry> of(List<UUID> users, String month) {
        return jdbc.sql("select * from booking_entry where month = ? and by_user = any(?) order by day, room")
                .params(month, users.toArray(UUID[]::new))
                .query(rows::entry)
                .list();
    }

    int count(UUID user, String month) {
        return jdbc.sql("select count(*) from booking_entry where by_user = ? and month = ?")
                .params(user, month)
                .query(Integer.class)
                .single();
    }

    public int count(String month) {
        return jdbc.sql("select count(*) from booking_entry where month = ?")
                .param(month)
                .query(Integer.class)
                .single();
    }

    boolean withdraw(UUID id, List<UUID> users, Instant now) {
        return jdbc.sql("""
                        delete from booking_entry as entry using booking_lottery as lottery
                         where entry.id = ? and entry.by_user = any(?) and lottery.month = entry.month and lottery.closes_at > ?
                        """)
                        .params(id, users.toArray(UUID[]::new), Timestamp.from(now))
                        .update()
                == 1;
    }

    /** One statement, however many entered. */
    void results(String month, List<String> winners) {
        jdbc.sql("update booking_entry set won = pseudonym = any(?) where month = ?")
                .params(winners.toArray(String[]::new), month)
                .update();
    }

    /** Of days from {@code from} on: not drawn yet, or won and not booked yet. */
    public List<LotteryEntry> undecided(LocalDate from) {
        return jdbc.sql(
                        "select * from booking_entry where day >= ? and (won is null or won and booking is null and refused is null) order by day, pseudonym")
                .param(from)
                .query(rows::entry)
                .list();
    }

    private Lottery lottery(ResultSet row, int number) throws SQLException {
        var published = row.getString("published");
        var drawn = row.getTimestamp("drawn_at");
        return new Lottery(
                YearMonth.parse(row.getString("month")),
                row.getTimestamp("opens_at").toInstant(),
                row.getTimestamp("closes_at").toInstant(),
                row.getString("commitment"),
                row.getString("public_draw"),
                row.getObject("public_on", LocalDate.class),
                row.getInt("wins"),
                published == null ? null : json.readValue(published, DrawFile.class),
                row.getString("first_result"),
                row.getObject("first_by", UUID.class),
                drawn == null ? null : drawn.toInstant());
    }
}
