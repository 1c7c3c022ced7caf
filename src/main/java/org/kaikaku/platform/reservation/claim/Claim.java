package org.kaikaku.platform.reservation.claim;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.reservation.Slot;

/** Somebody's time with something; one type per state. What is over stands in nobody's way. */
sealed interface Claim {
    Taken taken();

    /** @param wish that it was offered for; null where nobody waited */
    record Taken(
            UUID id,
            String holder,
            Slot slot,
            Instant at,
            @Nullable UUID wish,
            int version) {
        Taken to(Slot other) {
            return new Taken(id, holder, other, at, wish, version);
        }
    }

    /** Holds its places. */
    sealed interface Standing extends Claim {
        default Over release(Instant now) {
            return new Over(taken(), now, false);
        }
    }

    record Held(Taken taken, Instant until) implements Standing {
        boolean lasts(Instant now) {
            return now.isBefore(until);
        }

        /** Empty where its time is over. */
        Optional<Reserved> confirm(Instant now) {
            return lasts(now) ? Optional.of(new Reserved(taken)) : Optional.empty();
        }

        Over expire(Instant now) {
            return new Over(taken, now, true);
        }
    }

    record Reserved(Taken taken) implements Standing {}

    /** @param expired whether nobody gave it back: its hold ran out */
    record Over(Taken taken, Instant at, boolean expired) implements Claim {}
}
