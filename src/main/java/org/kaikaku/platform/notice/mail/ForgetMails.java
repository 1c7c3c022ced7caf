package org.kaikaku.platform.notice.mail;

import java.time.Clock;
import java.time.Duration;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.stereotype.Component;

/** That a mail left is known for a while, for whoever asks where it went; then only the notice stays. */
@Component
class ForgetMails implements RecurringJob {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int AT_ONCE = 1000;

    private final MailTable table;
    private final Clock clock;

    ForgetMails(MailTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notice.forget-mails";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        while (table.forgetEnded(clock.instant().minus(KEPT), AT_ONCE) == AT_ONCE) {
            // the next thousand
        }
    }
}
