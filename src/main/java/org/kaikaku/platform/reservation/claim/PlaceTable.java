package org.kaikaku.platform.reservation.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.reservation.Slot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlaceTable {
    private final JdbcClient jdbc;

    PlaceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One place of a part that somebody has for a time. */
    record Place(UUID claim, String part, int place, Instant from, Instant until) {
        boolean meets(Slot slot) {
            return from.isBefore(slot.blockedUntil()) && slot.blockedFrom().isBefore(until);
        }
    }

    /**
     * False where somebody has this place at that time: also somebody who asks in this moment elsewhere. The statement waits until it is
     * decided whether they get it; {@code do nothing} answers for every constraint, that of exclusion among them.
     */
    boolean take(UUID claim, String part, int place, Slot slot) {
        return jdbc.sql("""
                        insert into reservation_place (claim, part, place, during) values (?, ?, ?, tstzrange(?, ?))
                        on conflict do nothing
                        """)
                        .params(
                                claim,
                                part,
                                place,
                                Timestamp.from(slot.blockedFrom()),
                                Timestamp.from(slot.blockedUntil()))
                        .update()
                == 1;
    }

    void free(UUID claim) {
        jdbc.sql("delete from reservation_place where claim = ?").param(claim).update();
    }

    /**
     * Places that somebody has, and whose hold is not over.
     *
     * @param but a claim that does not count; null for none
     */
    List<Place> taken(Collection<String> parts, Instant from, Instant until, Instant now, @Nullable UUID but) {
        return jdbc.sql("""
                        select place.claim, place.part, place.place, lower(place.during) as since, upper(place.during) as until
                          from reservation_place as place
                          join reservation_claim as claim on claim.id = place.claim
                         where place.part in (:parts) and place.during && tstzrange(:from, :until)
                           and (claim.held_until is null or claim.held_until > :now)
                           and place.claim is distinct from cast(:but as uuid)
                        """)
                .param("parts", parts)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .param("but", but)
                .query(PlaceTable::place)
                .list();
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getObject("claim", UUID.class),
                row.getString("part"),
                row.getInt("place"),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("until").toInstant());
    }
}
