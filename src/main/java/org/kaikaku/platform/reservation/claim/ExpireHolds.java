package org.kaikaku.platform.reservation.claim;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends holds whose time is over also where nobody asks for them, so that whoever waits hears of it; and forgets what is long over. */
@Component
class ExpireHolds implements RecurringJob {
    private static final Duration REMEMBER = Duration.ofDays(30);
    private static final int AT_ONCE = 200;

    private final ClaimTable claims;
    private final WishTable wishes;
    private final GiveBack giveBack;
    private final TransactionTemplate together;
    private final Clock clock;

    ExpireHolds(ClaimTable claims, WishTable wishes, GiveBack giveBack, TransactionTemplate together, Clock clock) {
        this.claims = claims;
        this.wishes = wishes;
        this.giveBack = giveBack;
        this.together = together;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reservation.expire";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run() {
        var now = clock.instant();
        each(
                claims.over(now, AT_ONCE),
                held -> together.executeWithoutResult(_ -> expire(held.taken().id())));
        claims.forget(now.minus(REMEMBER));
        wishes.forget(now.minus(REMEMBER));
    }

    private void expire(UUID id) {
        var now = clock.instant();
        if (claims.find(id).orElse(null) instanceof Claim.Held held && !held.lasts(now)) {
            var locked = giveBack.toLock(held.taken().slot());
            claims.lock(locked);
            giveBack.end(held.expire(now), locked);
        }
    }
}
