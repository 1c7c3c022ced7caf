package org.kaikaku.service.outreach.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Language;
import org.kaikaku.service.outreach.VanBooking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class StopVisits {
    private final JdbcClient jdbc;

    StopVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StopVisit visit, Secret secret, Instant now) {
        var core = visit.core();
        with(visit, now, """
                        insert into outreach_booking (id, secret_hash, van, day, stop, errand, state, starts, ends, claim, wish, deadline,
                                                      name, kana, phone, mail, needs, language, account, person, made_at, changed_at,
                                                      version)
                        values (:id, :secret, :van, :day, :stop, :errand, :state, :from, :until, :claim, :wish, :deadline,
                                :name, :kana, :phone, :mail, :needs, :language, :account, :person, :now, :now, 0)
                        """)
                .param("secret", secret.hash())
                .param("stop", core.stop())
                .param("errand", core.errand())
                .param("name", core.who().name())
                .param("kana", core.who().kana())
                .param("phone", core.who().phone())
                .param("mail", core.who().mail())
                .param("needs", core.needs())
                .param("language", core.who().language().name())
                .param("account", core.who().account())
                .param("person", core.who().person())
                .update();
    }

    /** False where somebody else changed it meanwhile. */
    boolean save(StopVisit visit, Instant now) {
        return with(visit, now, """
                        update outreach_booking
                           set state = :state, van = :van, day = :day, starts = :from, ends = :until, claim = :claim, wish = :wish,
                               deadline = :deadline, changed_at = :now, version = version + 1,
                               told_at = :told,
                               reminded_at = case when day = :day then reminded_at end
                         where id = :id and version = :version
                        """)
                        .param("version", visit.core().version())
                        .param("told", toldAt(visit), Types.TIMESTAMP)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec with(StopVisit visit, Instant now, String sql) {
        var core = visit.core();
        return jdbc.sql(sql)
                .param("id", core.id())
                .param("van", core.van())
                .param("day", core.day())
                .param("state", state(visit))
                .param("from", Timestamp.from(core.from()))
                .param("until", Timestamp.from(core.until()))
                .param("claim", claim(visit))
                .param("wish", wish(visit))
                .param(
                        "deadline",
                        visit instanceof StopVisit.Offered offered ? Timestamp.from(offered.deadline()) : null)
                .param("now", Timestamp.from(now));
    }

    public Optional<StopVisit> find(Secret secret) {
        return jdbc.sql("""
                        select * from outreach_booking
                         where secret_hash = :hash or id = (select booking from outreach_link where secret_hash = :hash)
                        """).param("hash", secret.hash()).query(this::visit).optional();
    }

    /** Another secret that opens it. */
    void open(UUID id, Secret secret) {
        jdbc.sql("insert into outreach_link (secret_hash, booking) values (?, ?)")
                .params(secret.hash(), id)
                .update();
    }

    public Optional<StopVisit> find(UUID id) {
        return jdbc.sql("select * from outreach_booking where id = ?")
                .param(id)
                .query(this::visit)
                .optional();
    }

    /** Those of an account that are to come, or waited for. */
    public List<StopVisit> of(UUID account, Instant since) {
        return jdbc.sql("""
                        select * from outreach_booking
                         where account = ? and ends >= ? and state in ('BOOKED', 'WAITING', 'OFFERED') order by starts limit 50
                        """)
                .params(account, Timestamp.from(since))
                .query(this::visit)
                .list();
    }

    /** All of a van's day, by time and reading of the name. */
    public List<StopVisit> of(String van, LocalDate day) {
        return jdbc.sql("select * from outreach_booking where van = ? and day = ? order by starts, kana, number")
                .params(van, day)
                .query(this::visit)
                .list();
    }

    /** How many come or came to each outing, by its name. */
    public Map<String, Integer> counted(LocalDate from, LocalDate to) {
        return jdbc
                .sql("""
                        select van, day, count(*) as people from outreach_booking
                         where day between ? and ? and state in ('BOOKED', 'MET', 'MISSED') group by van, day
                        """)
                .params(from, to)
                .query((row, _) -> Map.entry(
                        "outing/" + row.getString("van") + "/" + row.getObject("day", LocalDate.class),
                        row.getInt("people")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whose outing was called off and who have not been told; who waits first, so that nothing that is given back is offered to them. */
    List<StopVisit.Open> strandedBy(Instant now) {
        return jdbc.sql("""
                        select b.* from outreach_booking b join outreach_called_off o on o.van = b.van and o.day = b.day
                         where b.state in ('WAITING', 'OFFERED', 'BOOKED') and b.ends > ?
                         order by case b.state when 'WAITING' then 0 when 'OFFERED' then 1 else 2 end, b.number
                        """).param(Timestamp.from(now)).query(this::visit).list().stream()
                .map(StopVisit.Open.class::cast)
                .toList();
    }

    List<StopVisit.Booked> toRemind(LocalDate day) {
        return jdbc.sql("""
                        select * from outreach_booking
                         where day = ? and state = 'BOOKED' and reminded_at is null and (account is not null or mail <> '') order by starts limit 500
                        """).param(day).query(this::visit).list().stream()
                .map(StopVisit.Booked.class::cast)
                .toList();
    }

    /** False where another node has done it. */
    boolean reminded(UUID id, Instant now) {
        return jdbc.sql("update outreach_booking set reminded_at = ? where id = ? and reminded_at is null")
                        .params(Timestamp.from(now), id)
                        .update()
                == 1;
    }

    int forget(LocalDate before) {
        return jdbc.sql("delete from outreach_booking where day < ?")
                .param(before)
                .update();
    }

    private static String state(StopVisit visit) {
        return switch (visit) {
            case StopVisit.Waiting _ -> "WAITING";
            case StopVisit.Offered _ -> "OFFERED";
            case StopVisit.Booked _ -> "BOOKED";
            case StopVisit.Met _ -> "MET";
            case StopVisit.Missed _ -> "MISSED";
            case StopVisit.Cancelled _ -> "CANCELLED";
            case StopVisit.Lapsed _ -> "LAPSED";
            case StopVisit.CalledOff _ -> "CALLED_OFF";
        };
    }

    private static @Nullable UUID claim(StopVisit visit) {
        return switch (visit) {
            case StopVisit.Offered offered -> offered.claim();
            case StopVisit.Booked booked -> booked.claim();
            default -> null;
        };
    }

    private static @Nullable UUID wish(StopVisit visit) {
        return switch (visit) {
            case StopVisit.Waiting waiting -> waiting.wish();
            case StopVisit.Offered offered -> offered.wish();
            default -> null;
        };
    }

    private static @Nullable Timestamp toldAt(StopVisit visit) {
        return visit instanceof StopVisit.CalledOff off && off.toldAt() != null ? Timestamp.from(off.toldAt()) : null;
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private StopVisit visit(ResultSet row, int number) throws SQLException {
        var core = core(row);
        var claim = row.getObject("claim", UUID.class);
        var wish = row.getObject("wish", UUID.class);
        return switch (row.getString("state")) {
            case "WAITING" -> new StopVisit.Waiting(core, wish);
            case "OFFERED" ->
                new StopVisit.Offered(
                        core, wish, claim, row.getTimestamp("deadline").toInstant());
            case "BOOKED" -> new StopVisit.Booked(core, Objects.requireNonNull(claim));
            case "MET" -> new StopVisit.Met(core);
            case "MISSED" -> new StopVisit.Missed(core);
            case "CANCELLED" -> new StopVisit.Cancelled(core);
            case "CALLED_OFF" -> new StopVisit.CalledOff(core, moment(row.getTimestamp("told_at")));
            default -> new StopVisit.Lapsed(core);
        };
    }

    private static StopVisit.Core core(ResultSet row) throws SQLException {
        return new StopVisit.Core(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("van"),
                row.getObject("day", LocalDate.class),
                row.getString("stop"),
                row.getString("errand"),
                row.getTimestamp("starts").toInstant(),
                row.getTimestamp("ends").toInstant(),
                new VanBooking.Who(
                        row.getString("name"),
                        row.getString("kana"),
                        row.getString("phone"),
                        row.getString("mail"),
                        Language.valueOf(row.getString("language")),
                        row.getObject("account", UUID.class),
                        row.getString("person")),
                row.getString("needs"),
                row.getInt("version"));
    }
}
