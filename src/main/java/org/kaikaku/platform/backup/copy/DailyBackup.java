package org.kaikaku.platform.backup.copy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.backup.Backups;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.stereotype.Component;

/** Takes a copy a day on one node, again after an hour where that failed. */
@Component
class DailyBackup implements RecurringJob {
    private static final Duration AGAIN = Duration.ofHours(1);

    private final BackupSettings settings;
    private final Backups backups;
    private final BackupRuns runs;
    private final Clock clock;

    DailyBackup(BackupSettings settings, Backups backups, BackupRuns runs, Clock clock) {
        this.settings = settings;
        this.backups = backups;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "backup.daily";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        if (settings.target().isPresent() && due()) {
            backups.take(null, Doer.SYSTEM);
        }
    }

    private boolean due() {
        var now = clock.instant();
        return runs.lastGood().orElse(Instant.EPOCH).isBefore(lastTime(now))
                && runs.lastBegun().orElse(Instant.EPOCH).isBefore(now.minus(AGAIN));
    }

    /** The last time of the day that was set for it. */
    private Instant lastTime(Instant now) {
        var today = now.atZone(clock.getZone());
        LocalTime at = settings.at();
        var day = today.toLocalTime().isBefore(at) ? today.toLocalDate().minusDays(1) : today.toLocalDate();
        return day.atTime(at).atZone(clock.getZone()).toInstant();
    }
}
