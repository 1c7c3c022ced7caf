package org.kaikaku.service.procedure.portal;

import java.time.Clock;
import java.time.Duration;
import org.kaikaku.platform.city.Keepings;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets what became of files of long ago, and the rejected applications that nobody set right. */
@Component
class ForgetPortalFiles implements RecurringJob {
    private final PortalFiles files;
    private final Keepings keepings;
    private final TransactionTemplate together;
    private final Clock clock;

    ForgetPortalFiles(PortalFiles files, Keepings keepings, TransactionTemplate together, Clock clock) {
        this.files = files;
        this.keepings = keepings;
        this.together = together;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "procedure.forget-portal-files";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var last = clock.instant().minus(Duration.ofDays(keepings.current().imports()));
        together.executeWithoutResult(_ -> files.forget(last));
    }
}
