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
import org.kaikaku.platform.reservation.Need;
import org.kaikaku.platform.reservation.Slot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ClaimTable {
    private static final TypeReference<List<Need>> NEEDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ClaimTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whoever wants some of these parts comes one after another, until the transaction ends. Locks are taken in the order of their numbers. */
    void lock(Collection<String> parts) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(number)
                          from (select distinct hashtextextended(current_schema() || '/reservation/' || part, 0) as number
                                  from unnest(:parts::text[]) as part order by 1) as ordered
                        """)
                .param("parts", parts.toArray(String[]::new))
                .query((_, _) -> true)
                .list();
    }

    void add(Claim.Standing claim) {
        var taken = claim.taken();
        var slot = taken.slot();
        jdbc.sql("""
                        insert into reservation_claim (id, resource, needs, holder, starts, ends, blocked_from, blocked_until, state,
                                                       held_until, made_at, wish, version)
                        values (:id, :resource, cast(:needs as jsonb), :holder, :starts, :ends, :blockedFrom, :blockedUntil, :state,
                                :heldUntil, :at, :wish, 0)
                        """)
                .param("id", taken.id())
                .param("resource", slot.resource())
                .param("needs", json.writeValueAsString(slot.needs()))
                .param("holder", taken.holder())
                .param("starts", Timestamp.from(slot.from()))
                .param("ends", Timestamp.from(slot.until()))
                .param("blockedFrom", Timestamp.from(slot.blockedFrom()))
                .param("blockedUntil", Timestamp.from(slot.blockedUntil()))
                .param("state", claim instanceof Claim.Held ? "HELD" : "RESERVED")
                .param("heldUntil", claim instanceof Claim.Held held ? Timestamp.from(held.until()) : null)
                .param("at", Timestamp.from(taken.at()))
                .param("wish", taken.wish())
                .update();
    }

    /** False where somebody else changed it meanwhile. */
    boolean save(Claim claim, Instant now) {
        var state = switch (claim) {
            case Claim.Held _ -> "HELD";
            case Claim.Reserved _ -> "RESERVED";
            case Claim.Over over -> over.expired() ? "EXPIRED" : "RELEASED";
        };
        return jdbc.sql("""
                        update reservation_claim
                           set state = :state, held_until = case when :state = 'HELD' then held_until end, settled_at = :now,
                               version = version + 1
                         where id = :id and version = :version
                        """)
                        .param("state", state)
                        .param("now", Timestamp.from(now))
                        .param("id", claim.taken().id())
                        .param("version", claim.taken().version())
                        .update()
                == 1;
    }

    /** False where somebody else changed it meanwhile. */
    boolean move(Claim.Taken taken, Slot to) {
        return jdbc.sql("""
                        update reservation_claim
                           set resource = :resource, needs = cast(:needs as jsonb), starts = :starts, ends = :ends,
                               blocked_from = :blockedFrom, blocked_until = :blockedUntil, version = version + 1
                         where id = :id and version = :version
                        """)
                        .param("resource", to.resource())
                        .param("needs", json.writeValueAsString(to.needs()))
                        .param("starts", Timestamp.from(to.from()))
                        .param("ends", Timestamp.from(to.until()))
                        .param("blockedFrom", Timestamp.from(to.blockedFrom()))
                        .param("blockedUntil", Timestamp.from(to.blockedUntil()))
                        .param("id", taken.id())
                        .param("version", taken.version())
                        .update()
                == 1;
    }

    Optional<Claim.Standing> find(UUID id) {
        return jdbc.sql("select * from reservation_claim where id = ? and state in ('HELD', 'RESERVED')")
                .param(id)
                .query(this::standing)
                .optional();
    }

    /** Holds that are over and yet have places. */
    List<Claim.Held> over(Instant now, int most) {
        return jdbc
                .sql(
                        "select * from reservation_claim where state = 'HELD' and held_until <= ? order by held_until limit ?")
                .params(Timestamp.from(now), most)
                .query(this::standing)
                .list()
                .stream()
                .map(Claim.Held.class::cast)
                .toList();
    }

    /** … among those that have a place of these parts at that time. */
    List<Claim.Held> over(Slot slot, Instant now) {
        return jdbc
                .sql("""
                        select * from reservation_claim
                         where state = 'HELD' and held_until <= :now
                           and id in (select claim from reservation_place
                                       where part in (:parts) and during && tstzrange(:from, :until))
                         order by id
                        """)
                .param("now", Timestamp.from(now))
                .param("parts", slot.parts())
                .param("from", Timestamp.from(slot.blockedFrom()))
                .param("until", Timestamp.from(slot.blockedUntil()))
                .query(this::standing)
                .list()
                .stream()
                .map(Claim.Held.class::cast)
                .toList();
    }

    /** Whether a hold that lasts has a place of these parts at that time. */
    boolean onHold(Slot slot, Instant now) {
        return jdbc.sql("""
                        select exists (select from reservation_claim as claim
                                         join reservation_place as place on place.claim = claim.id
                                        where claim.state = 'HELD' and claim.held_until > :now
                                          and place.part in (:parts) and place.during && tstzrange(:from, :until))
                        """)
                .param("now", Timestamp.from(now))
                .param("parts", slot.parts())
                .param("from", Timestamp.from(slot.blockedFrom()))
                .param("until", Timestamp.from(slot.blockedUntil()))
                .query(Boolean.class)
                .single();
    }

    /** One that got no places. */
    void remove(UUID id) {
        jdbc.sql("delete from reservation_claim where id = ?").param(id).update();
    }

    int forget(Instant settledBefore) {
        return jdbc.sql("delete from reservation_claim where state in ('RELEASED', 'EXPIRED') and settled_at < ?")
                .param(Timestamp.from(settledBefore))
                .update();
    }

    private Claim.Standing standing(ResultSet row, int number) throws SQLException {
        var starts = row.getTimestamp("starts").toInstant();
        var ends = row.getTimestamp("ends").toInstant();
        var slot = new Slot(
                row.getString("resource"),
                json.readValue(row.getString("needs"), NEEDS),
                starts,
                ends,
                Duration.between(row.getTimestamp("blocked_from").toInstant(), starts),
                Duration.between(ends, row.getTimestamp("blocked_until").toInstant()));
        var taken = new Claim.Taken(
                row.getObject("id", UUID.class),
                row.getString("holder"),
                slot,
                row.getTimestamp("made_at").toInstant(),
                row.getObject("wish", UUID.class),
                row.getInt("version"));
        return row.getString("state").equals("HELD")
                ? new Claim.Held(taken, row.getTimestamp("held_until").toInstant())
                : new Claim.Reserved(taken);
    }
}
