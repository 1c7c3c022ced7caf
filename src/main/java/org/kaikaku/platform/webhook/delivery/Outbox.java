package org.kaikaku.platform.webhook.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.webhook.Happened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Outbox {
    /** A node that died while it was sending lets go of what it held after so long. */
    private static final Duration HELD = Duration.ofMinutes(2);

    private static final int OF_EACH = 10;
    private static final int SHOWN = 50;

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same news as its owner's program reads it, and as the office's does. */
    record Bodies(String owner, String office) {}

    /** One message for each address that wants to hear of it; the same happening told twice is one message. */
    void add(Happened what, Bodies bodies, Instant now) {
        jdbc.sql("""
                        insert into webhook_delivery (id, endpoint, event, type, body, at, state, attempts, next_at)
                        select gen_random_uuid(), e.id, :event, :type,
                               case when e.city_wide then :office else :owner end, :at, 'WAITING', 0, :now
                          from webhook_endpoint e
                         where e.state <> 'STOPPED' and :type = any(e.types) and (e.city_wide or e.owner = :account)
                        on conflict (endpoint, event) do nothing
                        """)
                .param("event", what.id())
                .param("type", what.type())
                .param("owner", bodies.owner())
                .param("office", bodies.office())
                .param("at", Timestamp.from(what.at()))
                .param("now", Timestamp.from(now))
                .param("account", what.account(), Types.OTHER)
                .update();
    }

    void add(UUID endpoint, Happened what, String body, Instant now) {
        jdbc.sql("""
                        insert into webhook_delivery (id, endpoint, event, type, body, at, state, attempts, next_at)
                        values (gen_random_uuid(), ?, ?, ?, ?, ?, 'WAITING', 0, ?)
                        """)
                .params(endpoint, what.id(), what.type(), body, Timestamp.from(what.at()), Timestamp.from(now))
                .update();
    }

    /** Takes what is due, so that nobody else sends it meanwhile; of each address a few, so that one with many leaves room for the others. */
    List<Delivery> take(int most, Instant now) {
        return jdbc.sql("""
                        update webhook_delivery set next_at = :held
                         where id in (select id from webhook_delivery
                                       where state = 'WAITING' and next_at <= :now
                                         and id in (select id
                                                      from (select d.id, d.next_at,
                                                                   row_number() over (partition by d.endpoint order by d.next_at) as turn
                                                              from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint
                                                             where d.state = 'WAITING' and d.next_at <= :now
                                                               and e.state = 'ACTIVE') due
                                                     where turn <= :each
                                                     order by next_at limit :most)
                                         for update skip locked)
                        returning *
                        """)
                .param("held", Timestamp.from(now.plus(HELD)))
                .param("now", Timestamp.from(now))
                .param("each", OF_EACH)
                .param("most", most)
                .query(Outbox::delivery)
                .list();
    }

    /** @param next null where it is not sent again */
    void tried(Delivery delivery, Delivery.State state, String answer, Instant now, @Nullable Instant next) {
        jdbc.sql("""
                        update webhook_delivery set state = ?, attempts = attempts + 1, answer = ?, last_at = ?, next_at = ?
                         where id = ? and state = 'WAITING'
                        """)
                .params(
                        state.name(),
                        answer,
                        Timestamp.from(now),
                        Timestamp.from(next == null ? now : next),
                        delivery.id())
                .update();
    }

    /** The newest first. */
    public List<Delivery> of(UUID endpoint) {
        return jdbc.sql("select * from webhook_delivery where endpoint = ? order by at desc, id limit ?")
                .params(endpoint, SHOWN)
                .query(Outbox::delivery)
                .list();
    }

    public Optional<Delivery> find(UUID id, UUID endpoint) {
        return jdbc.sql("select * from webhook_delivery where id = ? and endpoint = ?")
                .params(id, endpoint)
                .query(Outbox::delivery)
                .optional();
    }

    /** From the start, at once. */
    public void again(UUID id, Instant now) {
        jdbc.sql("update webhook_delivery set state = 'WAITING', attempts = 0, next_at = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    int forget(Instant before) {
        return jdbc.sql("delete from webhook_delivery where at < ? and state <> 'WAITING'")
                .param(Timestamp.from(before))
                .update();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        var last = row.getTimestamp("last_at");
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("endpoint", UUID.class),
                row.getObject("event", UUID.class),
                row.getString("type"),
                row.getString("body"),
                row.getTimestamp("at").toInstant(),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("next_at").toInstant(),
                last == null ? null : last.toInstant(),
                row.getString("answer"));
    }
}
