package org.kaikaku.place.booking.use;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.RoomsInUse;
import org.kaikaku.place.booking.fee.Quote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class Bookings implements RoomsInUse {
    private static final int MOST = 2000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Bookings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Booking booking, Instant now) {
        with(booking, now, """
                        insert into booking_use (id, kind, state, room, day, bands, starts, ends, by_account, by_user, plan, quote, total, paid,
                                                 refund, approved_at, reduction, taken_back, claim, wish, deadline, booked_at, made_at, changed_at, version)
                        values (:id, :kind, :state, :room, :day, :bands, :from, :until, :account, :user, cast(:plan as jsonb),
                                cast(:quote as jsonb), :total, :paid, :back, :approved, :reduction, :gone, :claim, :wish, :deadline, :booked,
                                :now, :now, 0)
                        """).update();
    }

    /** False where somebody else changed it meanwhile. */
    boolean save(Booking booking, Instant now) {
        return with(booking, now, """
                        update booking_use
                           set state = :state, room = :room, day = :day, bands = :bands, starts = :from, ends = :until, by_user = :user,
                               plan = cast(:plan as jsonb), quote = cast(:quote as jsonb), total = :total, paid = :paid, refund = :back,
                               approved_at = :approved, reduction = :reduction, taken_back = :gone, claim = :claim, wish = :wish, deadline = :deadline,
                               booked_at = :booked, changed_at = :now, version = version + 1,
                               reminded_at = case when starts = :from then reminded_at end
                         where id = :id and version = :version and kind = :kind and by_account is not distinct from :account
                        """)
                        .param("version", booking.core().version())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec with(Booking booking, Instant now, String sql) {
        var core = booking.core();
        var row = Row.of(booking);
        return jdbc.sql(sql)
                .param("id", core.id())
                .param("kind", core.kind().name())
                .param("state", row.state())
                .param("room", core.room())
                .param("day", core.day())
                .param("bands", core.bands().toArray(String[]::new))
                .param("from", Timestamp.from(core.from()))
                .param("until", Timestamp.from(core.until()))
                .param("account", core.account())
                .param("user", row.user())
                .param("plan", json.writeValueAsString(row.plan()))
                .param("quote", json.writeValueAsString(row.bill().quote()))
                .param("total", row.bill().total())
                .param("paid", row.bill().paid())
                .param("back", row.bill().back())
                .param("approved", moment(row.approvedAt()))
                .param("reduction", row.bill().reduction().name())
                .param("gone", row.bill().takenBack())
                .param("claim", row.claim())
                .param("wish", row.wish())
                .param("deadline", moment(row.deadline()))
                .param("booked", moment(row.bookedAt()))
                .param("now", Timestamp.from(now));
    }

    private static @Nullable Timestamp moment(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    /** What differs by state. */
    private record Row(
            String state,
            @Nullable UUID user,
            Plan plan,
            Bill bill,
            @Nullable Instant approvedAt,
            @Nullable UUID claim,
            @Nullable UUID wish,
            @Nullable Instant deadline,
            @Nullable Instant bookedAt) {
        static Row of(Booking booking) {
            return switch (booking) {
                case Booking.Held(var _, var claim, var deadline, var wish, var user) ->
                    new Row("HELD", user, Plan.NONE, Bill.NONE, null, claim, wish, deadline, null);
                case Booking.Waiting(var _, var user, var wish) ->
                    new Row("WAITING", user, Plan.NONE, Bill.NONE, null, null, wish, null, null);
                case Booking.Booked(var _, var user, var plan, var bill, var claim, var bookedAt, var approvedAt) ->
                    new Row("BOOKED", user, plan, bill, approvedAt, claim, null, null, bookedAt);
                case Booking.Cancelled(var _, var user, var plan, var bill) ->
                    new Row("CANCELLED", user, plan, bill, null, null, null, null, null);
                case Booking.Lapsed(var _, var user) ->
                    new Row("LAPSED", user, Plan.NONE, Bill.NONE, null, null, null, null, null);
            };
        }
    }

    public Optional<Booking> find(UUID id) {
        return jdbc.sql("select * from booking_use where id = ?")
                .param(id)
                .query(this::booking)
                .optional();
    }

    /** By time. */
    public List<Booking> find(Collection<UUID> ids) {
        return jdbc.sql("select * from booking_use where id = any(?) order by starts")
                .param(ids.toArray(UUID[]::new))
                .query(this::booking)
                .list();
    }

    /** What somebody has, waits for or had lately, by time. */
    public List<Booking> of(UUID account, Collection<UUID> users, Instant since) {
        return jdbc.sql("""
                        select * from booking_use
                         where (by_account = :account or by_user = any(:users)) and ends >= :since
                           and (state in ('BOOKED', 'WAITING', 'CANCELLED') or state = 'HELD' and deadline > :since)
                         order by starts limit 200
                        """)
                .param("account", account)
                .param("users", users.toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .query(this::booking)
                .list();
    }

    public List<Booking.Booked> of(UUID user, Instant since) {
        return booked(
                "select * from booking_use where by_user = ? and ends >= ? and state = 'BOOKED' order by starts limit 200",
                user,
                since);
    }

    /** Who has which of these rooms, by time. */
    public List<Booking.Booked> between(Collection<String> rooms, Instant from, Instant until) {
        return jdbc
                .sql("""
                        select * from booking_use
                         where room = any(:rooms) and starts < :until and ends > :from and state = 'BOOKED' order by starts, room limit :most
                        """)
                .param("rooms", rooms.toArray(String[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("most", MOST)
                .query(this::booking)
                .list()
                .stream()
                .map(Booking.Booked.class::cast)
                .toList();
    }

    /** A use in a later week of the same series; the first is one of it too. */
    void follows(UUID first, UUID later) {
        jdbc.sql("update booking_use set series = ? where id = any(?)")
                .params(first, new UUID[] {first, later})
                .update();
    }

    /** Those of the same series (定期利用) that come after it, by time. */
    public List<Booking.Booked> later(UUID id) {
        return jdbc.sql("""
                        select later.* from booking_use as later join booking_use as one on one.series = later.series
                         where one.id = ? and later.starts > one.starts and later.state = 'BOOKED' order by later.starts
                        """).param(id).query(this::booking).list().stream()
                .map(Booking.Booked.class::cast)
                .toList();
    }

    /** How many bands of each room somebody had; rooms that nobody had are left out. */
    public Map<String, Integer> used(Collection<String> rooms, LocalDate from, LocalDate until) {
        return jdbc
                .sql("""
                        select room, sum(cardinality(bands))::int as uses from booking_use
                         where room = any(:rooms) and day >= :from and day < :until and state = 'BOOKED' and kind <> 'CLOSURE' group by room
                        """)
                .param("rooms", rooms.toArray(String[]::new))
                .param("from", from)
                .param("until", until)
                .query((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** {@code B-000123}. */
    public Optional<Booking> numbered(String shown) {
        var figures = shown.strip().replaceFirst("(?i)^B-?", "");
        return figures.matches("\\d{1,12}")
                ? jdbc.sql("select * from booking_use where number = ? and state <> 'HELD'")
                        .param(Long.parseLong(figures))
                        .query(this::booking)
                        .optional()
                : Optional.empty();
    }

    /** Whoever counts what an account holds does so one after the other, until the transaction ends. */
    void holdsOneAtATime(UUID account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(current_schema() || '/booking/holds/' || ?, 0))")
                .param(account.toString())
                .query((_, _) -> true)
                .single();
    }

    int holds(UUID account, Instant now) {
        return count(
                "select count(*) from booking_use where by_account = ? and state = 'HELD' and wish is null and deadline > ?",
                account,
                now);
    }

    int toCome(UUID user, Instant now) {
        return count(
                "select count(*) from booking_use where by_user = ? and state = 'BOOKED' and starts > ?", user, now);
    }

    /**
     * What somebody of the staff has in rooms of their own, in bands.
     *
     * @param toCome on whichever day
     * @param thatDay also what is over
     */
    record Had(int toCome, int thatDay) {}

    Had had(UUID account, Collection<String> rooms, LocalDate day, Instant now) {
        return jdbc.sql("""
                        select coalesce(sum(cardinality(bands)) filter (where starts > :now), 0)::int as to_come,
                               coalesce(sum(cardinality(bands)) filter (where day = :day), 0)::int as that_day
                          from booking_use
                         where by_account = :account and room = any(:rooms) and kind = 'OFFICE' and state = 'BOOKED'
                           and (starts > :now or day = :day)
                        """)
                .param("account", account)
                .param("rooms", rooms.toArray(String[]::new))
                .param("day", day)
                .param("now", Timestamp.from(now))
                .query((row, _) -> new Had(row.getInt("to_come"), row.getInt("that_day")))
                .single();
    }

    int waits(UUID user, Instant now) {
        return count(
                "select count(*) from booking_use where by_user = ? and state = 'WAITING' and starts > ?", user, now);
    }

    private int count(String sql, UUID whose, Instant now) {
        return jdbc.sql(sql)
                .params(whose, Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    /** So that two bookings of one registration at once are not both the last that it may have. */
    void oneAtATime(UUID user) {
        jdbc.sql("select id from booking_user where id = ? for update")
                .param(user)
                .query(UUID.class)
                .single();
    }

    List<Booking.Booked> toRemind(Instant from, Instant until) {
        return booked(
                "select * from booking_use where state = 'BOOKED' and kind = 'PUBLIC' and reminded_at is null and starts >= ? and starts < ? order by starts limit 500",
                Timestamp.from(from),
                until);
    }

    /** False where another node has done it. */
    boolean reminded(UUID id, Instant now) {
        return jdbc.sql("update booking_use set reminded_at = ? where id = ? and reminded_at is null")
                        .params(Timestamp.from(now), id)
                        .update()
                == 1;
    }

    int forget(Instant before, Instant holdsBefore) {
        return jdbc.sql(
                        "delete from booking_use where ends < :before or state in ('HELD', 'LAPSED') and changed_at < :holds")
                .param("before", Timestamp.from(before))
                .param("holds", Timestamp.from(holdsBefore))
                .update();
    }

    @Override
    public Map<String, Integer> after(Instant now) {
        return jdbc
                .sql("select room, count(*) as uses from booking_use where state = 'BOOKED' and ends > ? group by room")
                .param(Timestamp.from(now))
                .query((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Booking.Booked> booked(String sql, Object first, Instant second) {
        return jdbc.sql(sql).params(first, Timestamp.from(second)).query(this::booking).list().stream()
                .map(Booking.Booked.class::cast)
                .toList();
    }

    private Booking booking(ResultSet row, int number) throws SQLException {
        var core = core(row);
        var user = row.getObject("by_user", UUID.class);
        var claim = row.getObject("claim", UUID.class);
        var wish = row.getObject("wish", UUID.class);
        return switch (row.getString("state")) {
            case "HELD" ->
                new Booking.Held(core, claim, row.getTimestamp("deadline").toInstant(), wish, user);
            case "WAITING" -> new Booking.Waiting(core, user, wish);
            case "BOOKED" -> {
                var approved = row.getTimestamp("approved_at");
                yield new Booking.Booked(
                        core,
                        user,
                        plan(row),
                        bill(row),
                        claim,
                        row.getTimestamp("booked_at").toInstant(),
                        approved == null ? null : approved.toInstant());
            }
            case "CANCELLED" -> new Booking.Cancelled(core, user, plan(row), bill(row));
            default -> new Booking.Lapsed(core, user);
        };
    }

    private static Booking.Core core(ResultSet row) throws SQLException {
        return new Booking.Core(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                Booking.Kind.valueOf(row.getString("kind")),
                row.getString("room"),
                row.getObject("day", LocalDate.class),
                List.of((String[]) row.getArray("bands").getArray()),
                row.getTimestamp("starts").toInstant(),
                row.getTimestamp("ends").toInstant(),
                row.getObject("by_account", UUID.class),
                row.getInt("version"));
    }

    private Plan plan(ResultSet row) throws SQLException {
        return json.readValue(row.getString("plan"), Plan.class);
    }

    private Bill bill(ResultSet row) throws SQLException {
        return new Bill(
                json.readValue(row.getString("quote"), Quote.class),
                row.getInt("paid"),
                row.getInt("refund"),
                Bill.Reduction.valueOf(row.getString("reduction")),
                row.getBoolean("taken_back"));
    }
}
