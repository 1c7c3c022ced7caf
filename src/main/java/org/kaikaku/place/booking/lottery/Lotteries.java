package org.kaikaku.place.booking.lottery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.place.booking.use.Plan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class Lotteries {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Lotteries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
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
                .query(this::entry)
                .list();
    }

    /** Of somebody's registrations, in a month. */
    public List<LotteryEntry> of(List<UUID> users, String month) {
        return jdbc.sql("select * from booking_entry where month = ? and by_user = any(?) order by day, room")
                .params(month, users.toArray(UUID[]::new))
                .query(this::entry)
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

    /** Won, still to come, and not booked yet. */
    List<LotteryEntry> toBook(LocalDate after) {
        return jdbc.sql(
                        "select * from booking_entry where won and booking is null and day > ? order by day, pseudonym limit 1000")
                .param(after)
                .query(this::entry)
                .list();
    }

    /** Of days from {@code from} on: not drawn yet, or won and not booked yet. */
    public List<LotteryEntry> undecided(LocalDate from) {
        return jdbc.sql(
                        "select * from booking_entry where day >= ? and (won is null or won and booking is null) order by day, pseudonym")
                .param(from)
                .query(this::entry)
                .list();
    }

    void booked(UUID entry, UUID booking) {
        jdbc.sql("update booking_entry set booking = ? where id = ?")
                .params(booking, entry)
                .update();
    }

    /**
     * Months before in which those who entered this one had entered too, the newest first, and whether they won anything. One statement, however
     * many entered.
     */
    Map<UUID, List<Boolean>> histories(String month) {
        var found = new HashMap<UUID, List<Boolean>>();
        jdbc.sql("""
                        select by_user, bool_or(won) as won from booking_entry
                         where month < :month and won is not null and by_user in (select by_user from booking_entry where month = :month)
                         group by by_user, month order by month desc
                        """).param("month", month).query(row -> {
            found.computeIfAbsent(row.getObject("by_user", UUID.class), _ -> new ArrayList<>())
                    .add(row.getBoolean("won"));
        });
        return found;
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

    private LotteryEntry entry(ResultSet row, int number) throws SQLException {
        var won = row.getObject("won");
        return new LotteryEntry(
                row.getObject("id", UUID.class),
                row.getString("month"),
                row.getObject("by_user", UUID.class),
                row.getString("room"),
                row.getObject("day", LocalDate.class),
                row.getString("band"),
                json.readValue(row.getString("plan"), Plan.class),
                row.getString("salt"),
                row.getString("pseudonym"),
                won == null ? null : (Boolean) won,
                row.getObject("booking", UUID.class));
    }
}
