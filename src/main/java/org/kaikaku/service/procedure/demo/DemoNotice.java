package org.kaikaku.service.procedure.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.kaikaku.platform.demo.DemoPart;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.web.PageNotice;
import org.springframework.stereotype.Component;

/** As long as anybody can sign in with the published password, every page says so. */
@Component
class DemoNotice implements PageNotice, DemoPart {
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
        return (look.at().isBefore(clock.instant().minus(LOOK_EVERY)) ? look() : look).demo()
                ? Optional.of("demo.notice")
                : Optional.empty();
    }

    private Look look() {
        var look = new Look(accounts.has(DemoAccounts.SIGN), clock.instant());
        last = look;
        return look;
    }

    /** Next after the accounts: whoever looked in while they were opened has left behind that there are none. */
    @Override
    public int order() {
        return DemoAccounts.ORDER + 1;
    }

    @Override
    public String name() {
        return "お知らせ notice";
    }

    @Override
    public boolean present() {
        return last.demo() || !accounts.has(DemoAccounts.SIGN);
    }

    @Override
    public void fill(BiConsumer<Integer, Integer> progress) {
        look();
        progress.accept(1, 1);
    }
}
