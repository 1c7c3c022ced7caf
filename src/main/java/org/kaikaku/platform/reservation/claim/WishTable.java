package org.kaikaku.platform.reservation.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.reservation.Need;
import org.kaikaku.platform.reservation.Slot;
import org.kaikaku.platform.reservation.Wish;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class WishTable {
    private static final TypeReference<List<Need>> NEEDS = new TypeReference<>() {};
    private static final String COLUMNS =
            "id, resource, needs, holder, starts, ends, exact, offers_left, claim, before_s, after_s, offer_s";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    WishTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param claim what is on offer for it; null while it waits */
    record Waiting(UUID id, Wish wish, @Nullable UUID claim) {}

    void add(UUID id, Wish wish, Instant now) {
        var slot = wish.slot();
        jdbc.sql("""
                        insert into reservation_wish (id, resource, needs, parts, holder, starts, ends, before_s, after_s, exact, offer_s,
                                                      offers_left, state, made_at)
                        values (:id, :resource, cast(:needs as jsonb), :parts, :holder, :starts, :ends, :before, :after, :exact, :offer,
                                :offers, 'WAITING', :now)
                        """)
                .param("id", id)
                .param("resource", slot.resource())
                .param("needs", json.writeValueAsString(slot.needs()))
                .param("parts", slot.parts().toArray(String[]::new))
                .param("holder", wish.holder())
                .param("starts", Timestamp.from(slot.from()))
                .param("ends", Timestamp.from(slot.until()))
                .param("before", slot.before().toSeconds())
                .param("after", slot.after().toSeconds())
                .param("exact", wish.exact())
                .param("offer", wish.offerFor().toSeconds())
                .param("offers", wish.offers())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Who waits for something that could be had when these parts are free again, in their order. */
    List<Waiting> waitingFor(Collection<String> parts, Instant from, Instant until) {
        return jdbc.sql("select " + COLUMNS + """
                         from reservation_wish
                         where state = 'WAITING' and parts && cast(:parts as text[]) and starts < :until and ends > :from order by turn
                        """)
                .param("parts", parts.toArray(String[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(this::waiting)
                .list();
    }

    Optional<Waiting> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from reservation_wish where id = ? and state <> 'OVER'")
                .param(id)
                .query(this::waiting)
                .optional();
    }

    void offered(UUID id, UUID claim) {
        jdbc.sql("update reservation_wish set state = 'OFFERED', claim = ?, offers_left = offers_left - 1 where id = ?")
                .params(claim, id)
                .update();
    }

    /** They let an offer pass: the others come first now, and after the last offer nobody is asked again. */
    void passed(UUID id) {
        jdbc.sql("""
                        update reservation_wish
                           set state = case when offers_left > 0 then 'WAITING' else 'OVER' end, claim = null,
                               turn = nextval(pg_get_serial_sequence('reservation_wish', 'turn'))
                         where id = ? and state = 'OFFERED'
                        """).param(id).update();
    }

    boolean over(UUID id) {
        return jdbc.sql("update reservation_wish set state = 'OVER', claim = null where id = ? and state <> 'OVER'")
                        .param(id)
                        .update()
                == 1;
    }

    Optional<Integer> before(UUID id) {
        return jdbc.sql("""
                        select (select count(*) from reservation_wish as other
                                 where other.resource = wish.resource and other.state = 'WAITING' and other.turn < wish.turn
                                   and other.starts < wish.ends and other.ends > wish.starts)
                          from reservation_wish as wish where id = ? and state <> 'OVER'
                        """).param(id).query(Integer.class).optional();
    }

    int forget(Instant endedBefore) {
        return jdbc.sql("delete from reservation_wish where ends < ?")
                .param(Timestamp.from(endedBefore))
                .update();
    }

    private Waiting waiting(ResultSet row, int number) throws SQLException {
        var slot = new Slot(
                row.getString("resource"),
                json.readValue(row.getString("needs"), NEEDS),
                row.getTimestamp("starts").toInstant(),
                row.getTimestamp("ends").toInstant(),
                Duration.ofSeconds(row.getLong("before_s")),
                Duration.ofSeconds(row.getLong("after_s")));
        var wish = new Wish(
                slot,
                row.getBoolean("exact"),
                row.getString("holder"),
                Duration.ofSeconds(row.getLong("offer_s")),
                Math.max(1, row.getInt("offers_left")));
        return new Waiting(row.getObject("id", UUID.class), wish, row.getObject("claim", UUID.class));
    }
}
