package org.kaikaku.service.procedure.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.web.PageNotice;
import org.springframework.stereotype.Component;

/** As long as anybody can sign in with the published password, every page says so. */
@Component
class DemoNotice implements PageNotice {
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final Accounts accounts;
    private final Clock clock;
    private volatile Look last = new Look(false, Instant.MIN);

    DemoNotice(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    private record Look(boolean demo, Instant at) {}

    @Override
    public Optional<String> text() {
        var look = last;
        if (look.at().isBefore(clock.instant().minus(LOOK_EVERY))) {
            look = new Look(accounts.has(DemoAccounts.SIGN), clock.instant());
            last = look;
        }
        return look.demo() ? Optional.of("demo.notice") : Optional.empty();
    }
}
