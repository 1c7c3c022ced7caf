package org.kaikaku.platform.document.vault;

import java.time.Duration;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.stereotype.Component;

/** Seals what is not sealed yet, and what a rotation left behind: documents of another node, or of a command that was stopped. */
@Component
class TendKeys implements RecurringJob {
    private final RotateKeys rotate;

    TendKeys(RotateKeys rotate) {
        this.rotate = rotate;
    }

    @Override
    public String name() {
        return "document.tend-keys";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        rotate.run(_ -> {});
    }
}
