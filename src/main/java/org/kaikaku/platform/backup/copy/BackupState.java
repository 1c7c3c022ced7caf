package org.kaikaku.platform.backup.copy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.kaikaku.platform.operation.Figure;
import org.kaikaku.platform.operation.Figures;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether a copy not much older than a day is there, where copies are to be taken. */
@Component("backup")
class BackupState implements Figures, HealthIndicator {
    private static final Duration TOO_OLD = Duration.ofHours(26);

    private final BackupSettings settings;
    private final BackupRuns runs;
    private final Clock clock;

    BackupState(BackupSettings settings, BackupRuns runs, Clock clock) {
        this.settings = settings;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure(
                        "kaikaku.backup.age.seconds", "Age of the last good backup; NaN before the first", this::age),
                new Figure(
                        "kaikaku.backup.failed",
                        "1 if the last backup failed, else 0",
                        () -> runs.lastProblem().isPresent() ? 1 : 0));
    }

    /** NaN, so that no alarm takes a new city for one whose copy is old. */
    private Number age() {
        return runs.lastGood()
                .<Number>map(last -> Duration.between(last, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }

    @Override
    public Health health() {
        if (settings.target().isEmpty()) {
            return Health.unknown().withDetail("target", "none").build();
        }
        var last = runs.lastGood();
        boolean good = runs.lastProblem().isEmpty()
                && last.map(taken -> taken.isAfter(clock.instant().minus(TOO_OLD)))
                        .orElse(true);
        return (good ? Health.up() : Health.outOfService())
                .withDetail("lastGood", last.map(Object::toString).orElse("none"))
                .build();
    }
}
