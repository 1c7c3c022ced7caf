package org.kaikaku.platform.notice.inbox;

import java.time.Clock;
import java.time.Duration;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.notice.template.NoticeFile;
import org.springframework.stereotype.Component;

/** What has been kept as long as the city says is kept no longer. */
@Component
class ForgetNotices implements RecurringJob {
    private static final int AT_ONCE = 1000;

    private final NoticeFile file;
    private final NoticeTable table;
    private final Clock clock;

    ForgetNotices(NoticeFile file, NoticeTable table, Clock clock) {
        this.file = file;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notice.forget";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(Duration.ofDays(file.current().keepDays()));
        while (table.forget(before, AT_ONCE) == AT_ONCE) {
            // the next thousand
        }
    }
}
