package org.kaikaku.platform.identity.session;

import java.time.Instant;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.policy.SignInRules;

/** When a session that begins now ends at the latest. */
final class SessionEnd {
    private SessionEnd() {}

    static Instant of(Instant begun, SignInRules.Hours hours) {
        var longest = begun.plus(hours.longest());
        if (hours.until() == null) {
            return longest;
        }
        var local = begun.atZone(City.ZONE);
        var closing = local.with(hours.until());
        var next = (closing.isAfter(local) ? closing : closing.plusDays(1)).toInstant();
        return next.isBefore(longest) ? next : longest;
    }
}
