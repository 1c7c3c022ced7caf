package org.kaikaku.platform.mandate.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One mandate (委任). One type per state: nobody acts under one that is not in force. */
public sealed interface Mandate {
    Terms terms();

    /** Must match on every write. */
    int version();

    default UUID id() {
        return terms().id();
    }

    /** Null while nobody has taken it up. */
    @Nullable
    Proxy proxy();

    /** Not over yet, in whatever state: it can still be revoked, by either side or a clerk. */
    sealed interface Open extends Mandate {
        default Revoked revoke(Revoked.Side side, String by, Instant now) {
            return new Revoked(terms(), proxy(), side, by, now, version());
        }
    }

    /**
     * Given, and waiting for whoever has the code.
     *
     * @param code hash of the one-time code; the code itself is kept nowhere
     * @param expires when the code opens nothing any more
     */
    record Offered(Terms terms, String code, Instant expires, int version) implements Open {
        @Override
        public @Nullable Proxy proxy() {
            return null;
        }

        /** A clerk saw the document and the proxy, so it is in force; what was given online waits until the giver has seen who it is. */
        public Outcome take(Proxy proxy, Instant now) {
            if (now.isAfter(expires)) {
                return new Outcome.Refused(Refusal.CODE);
            }
            if (isGiver(proxy)) {
                return new Outcome.Refused(Refusal.ONESELF);
            }
            return new Outcome.Done(
                    terms.recorded() ? new InForce(terms, proxy, now, version) : new Taken(terms, proxy, now, version));
        }

        private boolean isGiver(Proxy proxy) {
            return terms.origin() instanceof Origin.Online(var account) && account.equals(proxy.account())
                    || proxy.person() != null
                            && proxy.person().equals(terms.principal().person());
        }
    }

    /** Taken up by somebody, whom the giver has yet to confirm. */
    record Taken(Terms terms, Proxy proxy, Instant at, int version) implements Open {
        public InForce confirm(Instant now) {
            return new InForce(terms, proxy, now, version);
        }
    }

    /** Confirmed by both. It holds from its first to its last day. */
    record InForce(Terms terms, Proxy proxy, Instant since, int version) implements Open {
        public boolean holds(LocalDate today) {
            return !today.isBefore(terms.from()) && !today.isAfter(terms.until());
        }

        InForce renew(LocalDate until) {
            return new InForce(terms.until(until), proxy, since, version);
        }

        Ended end(Ended.Why why, Instant now) {
            return new Ended(terms, proxy, why, now, version);
        }
    }

    /** Over at once, because somebody said so (民法111条2項, 651条). */
    record Revoked(Terms terms, @Nullable Proxy proxy, Side side, String by, Instant at, int version)
            implements Mandate {
        public enum Side {
            GIVER,
            PROXY,
            CLERK
        }
    }

    /** Over by itself. */
    record Ended(Terms terms, Proxy proxy, Why why, Instant at, int version) implements Mandate {
        public enum Why {
            /** Its last day is past. */
            TERM,
            /** The one for whom (民法111条1項1号). */
            GIVER_DIED,
            /** The one who acted (民法111条1項2号). */
            PROXY_DIED
        }
    }
}
