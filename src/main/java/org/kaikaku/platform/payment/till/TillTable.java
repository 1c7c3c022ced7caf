package org.kaikaku.platform.payment.till;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class TillTable {
    private static final TypeReference<Map<Integer, Integer>> PIECES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TillTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False where this person has one already. */
    boolean add(Till.Core till) {
        return jdbc.sql("""
                        insert into payment_till (id, state, division, holder, holder_name, change_fund, opened_at, version)
                        values (:id, 'OPEN', :division, :holder, :name, :fund, :at, 0)
                        on conflict (holder) where state <> 'CLOSED' do nothing
                        """)
                        .param("id", till.id())
                        .param("division", till.division())
                        .param("holder", till.holder())
                        .param("name", till.holderName())
                        .param("fund", till.changeFund())
                        .param("at", Timestamp.from(till.openedAt()))
                        .update()
                == 1;
    }

    /** False where it has moved on meanwhile. */
    boolean save(Till till) {
        var count = switch (till) {
            case Till.Open _ -> null;
            case Till.Counted counted -> counted.count();
            case Till.Closed closed -> closed.count();
        };
        var closed = till instanceof Till.Closed it ? it : null;
        return jdbc.sql("""
                        update payment_till
                           set state = :state, taken = :taken, counted = :counted, pieces = cast(:pieces as jsonb), explanation = :explanation,
                               counted_at = :countedAt, checker = :checker, checker_name = :checkerName, closed_at = :closedAt,
                               version = version + 1
                         where id = :id and version = :version
                        """)
                        .param("id", till.core().id())
                        .param("version", till.core().version())
                        .param("state", state(till))
                        .param("taken", count == null ? null : count.taken())
                        .param("counted", count == null ? null : count.pieces().total())
                        .param(
                                "pieces",
                                count == null
                                        ? null
                                        : json.writeValueAsString(count.pieces().counts()))
                        .param("explanation", count == null ? null : count.explanation())
                        .param("countedAt", count == null ? null : Timestamp.from(count.at()))
                        .param("checker", closed == null ? null : closed.checker())
                        .param("checkerName", closed == null ? null : closed.checkerName())
                        .param("closedAt", closed == null ? null : Timestamp.from(closed.at()))
                        .update()
                == 1;
    }

    Optional<Till> find(UUID id) {
        return jdbc.sql("select * from payment_till where id = ?")
                .param(id)
                .query(this::till)
                .optional();
    }

    /** Nobody takes with it, counts or closes it until the transaction ends. */
    Optional<Till> lock(UUID id) {
        return jdbc.sql("select * from payment_till where id = ? for update")
                .param(id)
                .query(this::till)
                .optional();
    }

    /** How many are counted and wait for a second person to close them. */
    int counted() {
        return jdbc.sql("select count(*) from payment_till where state = 'COUNTED'")
                .query(Integer.class)
                .single();
    }

    Optional<Till> heldBy(UUID account) {
        return jdbc.sql("select * from payment_till where holder = ? and state <> 'CLOSED'")
                .param(account)
                .query(this::till)
                .optional();
    }

    /** Those opened in a time, and those that are still open from before; the newest first. */
    List<Till> between(List<String> divisions, boolean everywhere, Instant from, Instant until) {
        return jdbc.sql("""
                        select * from payment_till
                         where (:everywhere or division = any(:divisions))
                           and opened_at < :until and (opened_at >= :from or state <> 'CLOSED')
                         order by opened_at desc limit 200
                        """)
                .param("everywhere", everywhere)
                .param("divisions", divisions.toArray(String[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(this::till)
                .list();
    }

    static String state(Till till) {
        return switch (till) {
            case Till.Open _ -> "OPEN";
            case Till.Counted _ -> "COUNTED";
            case Till.Closed _ -> "CLOSED";
        };
    }

    private Till till(ResultSet row, int number) throws SQLException {
        var core = new Till.Core(
                row.getObject("id", UUID.class),
                row.getString("division"),
                row.getObject("holder", UUID.class),
                row.getString("holder_name"),
                row.getLong("change_fund"),
                row.getTimestamp("opened_at").toInstant(),
                row.getInt("version"));
        return switch (row.getString("state")) {
            case "OPEN" -> new Till.Open(core);
            case "COUNTED" -> new Till.Counted(core, count(row));
            default ->
                new Till.Closed(
                        core,
                        count(row),
                        row.getObject("checker", UUID.class),
                        row.getString("checker_name"),
                        row.getTimestamp("closed_at").toInstant());
        };
    }

    private Till.Count count(ResultSet row) throws SQLException {
        return new Till.Count(
                row.getLong("taken"),
                new Pieces(json.readValue(row.getString("pieces"), PIECES)),
                row.getString("explanation"),
                row.getTimestamp("counted_at").toInstant());
    }
}
