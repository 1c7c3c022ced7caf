package org.kaikaku.platform.notice.letter;

import java.time.Clock;
import java.time.Duration;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.notice.template.NoticeFile;
import org.springframework.stereotype.Component;

/** Files with addresses are not kept longer than somebody may have to print them again. */
@Component
class ForgetPrints implements RecurringJob {
    private final BatchTable batches;
    private final NoticeFile file;
    private final Clock clock;

    ForgetPrints(BatchTable batches, NoticeFile file, Clock clock) {
        this.batches = batches;
        this.file = file;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notice.forget-prints";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        batches.forgetPdfs(
                clock.instant().minus(Duration.ofDays(file.current().letters().keepDays())));
    }
}
