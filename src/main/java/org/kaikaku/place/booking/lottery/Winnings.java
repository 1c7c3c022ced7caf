package org.kaikaku.place.booking.lottery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaikaku.place.booking.letting.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What becomes of what was won: booked, refused, passed on. */
@Repository
public class Winnings {
    private final JdbcClient jdbc;
    private final EntryRows rows;

    Winnings(JdbcClient jdbc, EntryRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Won, neither booked nor refused yet. */
    List<LotteryEntry> toBook() {
        return jdbc.sql(
                        "select * from booking_entry where won and booking is null and refused is null order by day, pseudonym limit 1000")
                .query(rows::entry)
                .list();
    }

    /** Refused to who won it, and the next in the order of the draw still to be tried. */
    List<LotteryEntry> toPassOn() {
        return jdbc.sql(
                        "select * from booking_entry where refused is not null and passed_on_at is null order by refused_at limit 1000")
                .query(rows::entry)
                .list();
    }

    /** Won and not to be had, of a month; the first to come first. */
    public List<LotteryEntry> refused(String month) {
        return jdbc.sql(
                        "select * from booking_entry where month = ? and refused is not null order by day, room, pseudonym")
                .param(month)
                .query(rows::entry)
                .list();
    }

    /**
     * After a draw.
     *
     * @param refused how many won what they could not have
     * @param movedUp pseudonyms of those who got it instead, in order
     */
    public record After(int refused, List<String> movedUp) {
        public static final After NONE = new After(0, List.of());
    }

    /** By month, of those months in which somebody could not have what they won. */
    public Map<String, After> after() {
        var found = new HashMap<String, After>();
        jdbc.sql("""
                        select month, count(*) filter (where refused is not null) as refused,
                               array_agg(pseudonym order by pseudonym) filter (where not won and booking is not null) as moved_up
                          from booking_entry where refused is not null or not won and booking is not null group by month
                        """).query(row -> {
            var up = row.getArray("moved_up");
            found.put(
                    row.getString("month"),
                    new After(row.getInt("refused"), up == null ? List.of() : List.of((String[]) up.getArray())));
        });
        return found;
    }

    /** @throws EntryDecided where it has something already, or was refused */
    void booked(UUID entry, UUID booking) {
        int found = jdbc.sql(
                        "update booking_entry set booking = ? where id = ? and booking is null and refused is null")
                .params(booking, entry)
                .update();
        if (found == 0) {
            throw new EntryDecided(entry);
        }
    }

    /** False where it has something already, or was refused. */
    boolean refuse(UUID entry, Outcome.Refused refused) {
        var at = Timestamp.from(refused.at());
        return jdbc.sql("""
                        update booking_entry set refused = ?, refused_at = ?, passed_on_at = ?
                         where id = ? and won and booking is null and refused is null
                        """)
                        .param(refused.why().name())
                        .param(at)
                        .param(refused.frees() ? null : at)
                        .param(entry)
                        .update()
                == 1;
    }

    void passedOn(UUID entry, Instant at) {
        jdbc.sql("update booking_entry set passed_on_at = ? where id = ?")
                .params(Timestamp.from(at), entry)
                .update();
    }

    /** In this moment somebody else has booked or refused it; nothing of this is kept. */
    static class EntryDecided extends RuntimeException {
        private static final long serialVersionUID = 1;

        EntryDecided(UUID entry) {
            super("entry/" + entry);
        }
    }

    /**
     * Months before in which those who entered this one had entered too, the newest first, and whether they won anything: what lay with the
     * city was not won. One statement, however many entered.
     */
    Map<UUID, List<Boolean>> histories(String month) {
        var found = new HashMap<UUID, List<Boolean>>();
        jdbc.sql("""
                        select by_user, bool_or(booking is not null or won and coalesce(refused in (:theirs), true)) as won from booking_entry
                         where month < :month and won is not null and by_user in (select by_user from booking_entry where month = :month)
                         group by by_user, month order by month desc
                        """)
                .param("month", month)
                .param(
                        "theirs",
                        Outcome.Refused.THEIRS.stream().map(Refusal::name).toList())
                .query(row -> {
                    found.computeIfAbsent(row.getObject("by_user", UUID.class), _ -> new ArrayList<>())
                            .add(row.getBoolean("won"));
                });
        return found;
    }
}
