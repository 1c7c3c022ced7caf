package org.kaikaku.service.outreach.tablet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.outreach.tablet.Item.Decision;
import org.kaikaku.service.outreach.tablet.Item.Kept;
import org.kaikaku.service.outreach.tablet.Item.Outcome;
import org.kaikaku.service.outreach.tablet.Item.Reason;
import org.kaikaku.service.procedure.CounterAway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class Items {
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Items(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Kept kept) {
        var item = kept.item();
        with(kept, """
                        insert into outreach_tablet_item (tablet, key, place, kind, booking, version, seen, slip, body, left_out, device_at, skew,
                                                          received_at, state, reason, what, receipts, after, words)
                        values (:tablet, :key, :place, :kind, :booking, :version, :seen, :slip, :body::jsonb, :leftOut::jsonb, :deviceAt, :skew,
                                :receivedAt, :state, :reason, :what, :receipts::jsonb, :after, '')
                        """)
                .param("place", item.place())
                .param("kind", item.kind().name())
                .param("booking", item.booking())
                .param("version", item.version())
                .param("seen", item.seen())
                .param("slip", item.slip())
                .param("leftOut", json.writeValueAsString(kept.leftOut()))
                .param("deviceAt", Timestamp.from(item.deviceAt()))
                .param("skew", kept.skew().toMillis())
                .param("receivedAt", Timestamp.from(kept.receivedAt()))
                .update();
    }

    /** What was decided of it. */
    void save(Kept kept, Decision decision) {
        with(kept, """
                        update outreach_tablet_item
                           set body = :body::jsonb, state = :state, reason = :reason, what = :what, receipts = :receipts::jsonb,
                               after = :after, decided_at = :decidedAt, decided_by = :by, words = :words
                         where tablet = :tablet and key = :key
                        """)
                .param("decidedAt", Timestamp.from(decision.at()))
                .param("by", decision.by())
                .param("words", decision.words())
                .update();
    }

    private JdbcClient.StatementSpec with(Kept kept, String sql) {
        var outcome = kept.outcome();
        var taken = outcome instanceof Outcome.Taken one ? one : null;
        var application = kept.item().application();
        return jdbc.sql(sql)
                .param("tablet", kept.tablet())
                .param("key", kept.item().key())
                .param("body", taken != null || application == null ? null : json.writeValueAsString(application))
                .param("state", state(outcome))
                .param("reason", reason(outcome))
                .param("what", what(outcome))
                .param("receipts", json.writeValueAsString(taken == null ? List.of() : taken.receipts()))
                .param("after", taken == null ? null : taken.after());
    }

    Optional<Kept> find(UUID tablet, UUID key) {
        return jdbc.sql("select * from outreach_tablet_item where tablet = ? and key = ?")
                .params(tablet, key)
                .query(this::kept)
                .optional();
    }

    /** In their order. */
    List<Kept> of(UUID tablet) {
        return jdbc.sql("select * from outreach_tablet_item where tablet = ? order by place")
                .param(tablet)
                .query(this::kept)
                .list();
    }

    /** What waits for a person, the oldest first. */
    List<Kept> held() {
        return jdbc.sql("select * from outreach_tablet_item where state = 'HELD' order by received_at, place limit ?")
                .param(MOST)
                .query(this::kept)
                .list();
    }

    /** What devices brought of a booking, in the order in which it came. */
    List<Kept> ofBooking(UUID booking) {
        return jdbc.sql("select * from outreach_tablet_item where booking = ? order by received_at, place")
                .param(booking)
                .query(this::kept)
                .list();
    }

    int last(UUID tablet) {
        return jdbc.sql("select coalesce(max(place), 0) from outreach_tablet_item where tablet = ?")
                .param(tablet)
                .query(Integer.class)
                .single();
    }

    /** What devices bring of one booking goes one after the other until the caller's transaction ends. */
    void waitForOthers(UUID booking) {
        jdbc.sql("select id from outreach_booking where id = ? for update")
                .param(booking)
                .query(UUID.class)
                .optional();
    }

    private static String state(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken _ -> "TAKEN";
            case Outcome.Held _ -> "HELD";
            case Outcome.Aside _ -> "ASIDE";
        };
    }

    private static @Nullable String reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken _ -> null;
            case Outcome.Held(var reason, var _) -> reason.name();
            case Outcome.Aside(var reason, var _) -> reason.name();
        };
    }

    private static String what(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken _ -> "";
            case Outcome.Held(var _, var what) -> what;
            case Outcome.Aside(var _, var what) -> what;
        };
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        var body = row.getString("body");
        var decided = row.getTimestamp("decided_at");
        return new Kept(
                row.getObject("tablet", UUID.class),
                new Item(
                        row.getObject("key", UUID.class),
                        row.getInt("place"),
                        Item.Kind.valueOf(row.getString("kind")),
                        row.getObject("booking", UUID.class),
                        row.getObject("version", Integer.class),
                        row.getString("seen"),
                        row.getString("slip"),
                        row.getTimestamp("device_at").toInstant(),
                        body == null ? null : json.readValue(body, Item.Application.class)),
                List.of(json.readValue(row.getString("left_out"), String[].class)),
                Duration.ofMillis(row.getLong("skew")),
                row.getTimestamp("received_at").toInstant(),
                outcome(row),
                decided == null
                        ? null
                        : new Decision(decided.toInstant(), row.getString("decided_by"), row.getString("words")));
    }

    private Outcome outcome(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "TAKEN" ->
                new Outcome.Taken(
                        List.of(json.readValue(row.getString("receipts"), CounterAway.Receipt[].class)),
                        row.getObject("after", Integer.class));
            case "HELD" -> new Outcome.Held(Reason.valueOf(row.getString("reason")), row.getString("what"));
            default -> new Outcome.Aside(Reason.valueOf(row.getString("reason")), row.getString("what"));
        };
    }
}
