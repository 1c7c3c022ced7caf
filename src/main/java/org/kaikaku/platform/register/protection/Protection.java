package org.kaikaku.platform.register.protection;

import java.time.LocalDate;
import java.util.UUID;
import org.kaikaku.platform.register.PersonId;

/**
 * 支援措置 for one person. It does not end by itself when its days are over: a city that forgets must not give an address away. Only two
 * people lift it.
 */
sealed interface Protection {
    Begun begun();

    /**
     * @param document on which it rests, such as 警察の意見書 with its day
     * @param until the last day, to be renewed before
     */
    record Begun(UUID id, PersonId person, Kind kind, String document, LocalDate since, LocalDate until, int version) {
        String object() {
            return "protection/" + person;
        }
    }

    /** @param dropped whether the resident record system no longer has it, which nobody has decided here yet */
    record InForce(Begun begun, boolean dropped) implements Protection {
        Decision renew(String document, LocalDate today, Terms terms) {
            if (today.isBefore(begun.until().minusDays(terms.remind()))) {
                return new Decision.Refused(Reason.TOO_EARLY);
            }
            var from = today.isAfter(begun.until()) ? today : begun.until();
            return new Decision.Accepted(new Begun(
                    begun.id(),
                    begun.person(),
                    begun.kind(),
                    document,
                    begun.since(),
                    from.plusMonths(terms.months()),
                    begun.version()));
        }

        boolean toRenew(LocalDate today, Terms terms) {
            return !today.isBefore(begun.until().minusDays(terms.remind()));
        }
    }

    record Lifted(Begun begun) implements Protection {}

    sealed interface Decision {
        record Accepted(Begun now) implements Decision {}

        record Refused(Reason why) implements Decision {}
    }

    enum Reason {
        TOO_EARLY,
        NO_DOCUMENT,
        NO_KIND,
        NO_DAY,
        DAY_TO_COME,
        NO_REASON,
        ALREADY
    }
}
