package org.kaikaku.platform.mandate.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kaikaku.platform.identity.Scope;

/**
 * What was given.
 *
 * @param kind key in the city's file
 * @param from first day
 * @param until last day
 * @param named how the giver or the clerk names the proxy
 * @param profession key, where the clerk saw one; else empty until the proxy says it
 * @param registration the number beside it
 */
public record Terms(
        UUID id,
        Principal principal,
        String kind,
        Scope scope,
        LocalDate from,
        LocalDate until,
        Origin origin,
        String named,
        String profession,
        String registration,
        Instant madeAt) {

    Terms until(LocalDate day) {
        return new Terms(id, principal, kind, scope, from, day, origin, named, profession, registration, madeAt);
    }

    public boolean recorded() {
        return origin instanceof Origin.Counter;
    }
}
