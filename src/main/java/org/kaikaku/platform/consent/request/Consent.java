package org.kaikaku.platform.consent.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.consent.ConsentRequest;
import org.kaikaku.platform.identity.Actor;

/** A request for a second person's consent; one type per state. */
sealed interface Consent {
    Asked asked();

    /** @param until the last day on which somebody can agree */
    record Asked(UUID id, ConsentRequest request, Doer asker, Instant at, LocalDate until) {
        boolean askedBy(Actor actor) {
            return asker.id().equals(actor.account().toString());
        }

        /** Whoever takes over from somebody who is away agrees under both names. */
        Doer doer(Actor actor) {
            return actor.as(request.right(), request.division()).doer();
        }

        /** Whether it is theirs to agree or refuse, as far as rights go. */
        boolean isFor(Actor actor) {
            return actor.staff() && actor.may(request.right(), request.division());
        }
    }

    record Waiting(Asked asked) implements Consent {
        /**
         * @param theirs whether an account belongs to the actor, by whatever account they come
         * @param away whether the actor stands in for an account's owner today
         */
        Decision agree(Actor actor, Predicate<UUID> theirs, Predicate<UUID> away, Instant now) {
            return denied(actor, theirs, away, now) instanceof Decision.Denied denied
                    ? denied
                    : new Decision.Accepted(new Given(asked, asked.doer(actor), now));
        }

        Decision refuse(Actor actor, Predicate<UUID> theirs, Predicate<UUID> away, String reason, Instant now) {
            var denied = denied(actor, theirs, away, now);
            if (denied instanceof Decision.Denied) {
                return denied;
            }
            return reason.isBlank()
                    ? new Decision.Denied(Denial.NO_REASON)
                    : new Decision.Accepted(new Refused(asked, asked.doer(actor), now, reason));
        }

        Decision withdraw(Actor actor, Instant now) {
            return asked.askedBy(actor)
                    ? new Decision.Accepted(new Withdrawn(asked, actor.doer(), now))
                    : new Decision.Denied(Denial.NOT_ENTITLED);
        }

        Expired expire(Instant now) {
            return new Expired(asked, Doer.SYSTEM, now);
        }

        private Decision denied(Actor actor, Predicate<UUID> theirs, Predicate<UUID> away, Instant now) {
            if (!asked.isFor(actor)) {
                return new Decision.Denied(Denial.NOT_ENTITLED);
            }
            var asker = UUID.fromString(asked.asker().id());
            if (asked.askedBy(actor) || theirs.test(asker)) {
                return new Decision.Denied(Denial.SAME_PERSON);
            }
            if (away.test(asker)) {
                return new Decision.Denied(Denial.STANDS_IN);
            }
            var beneficiary = asked.request().beneficiary();
            if (beneficiary != null && (beneficiary.equals(actor.account()) || theirs.test(beneficiary))) {
                return new Decision.Denied(Denial.BENEFITS);
            }
            return now.atZone(City.ZONE).toLocalDate().isAfter(asked.until())
                    ? new Decision.Denied(Denial.TOO_LATE)
                    : new Decision.Open();
        }
    }

    /** No state leads out of these. */
    sealed interface Settled extends Consent {
        Doer by();

        Instant at();
    }

    record Given(Asked asked, Doer by, Instant at) implements Settled {}

    record Refused(Asked asked, Doer by, Instant at, String reason) implements Settled {}

    record Withdrawn(Asked asked, Doer by, Instant at) implements Settled {}

    record Expired(Asked asked, Doer by, Instant at) implements Settled {}

    sealed interface Decision {
        record Accepted(Settled settled) implements Decision {}

        record Denied(Denial why) implements Decision {}

        /** Nothing speaks against it. */
        record Open() implements Decision {}
    }

    enum Denial {
        /** Has not the right that the act asks for. */
        NOT_ENTITLED,
        /** Asked for it, with this account or another of theirs. */
        SAME_PERSON,
        /** Stands in for who asked, who would else agree to their own request by another's hand. */
        STANDS_IN,
        /** It is to their own good. */
        BENEFITS,
        /** Its last day is over. */
        TOO_LATE,
        /** Who refuses says why. */
        NO_REASON,
        /** Somebody else was first. */
        SETTLED,
        /** The room that asked can no longer do it. */
        IMPOSSIBLE
    }
}
