package org.kaikaku.service.procedure.portal.folder;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.kaikaku.platform.operation.Figure;
import org.kaikaku.platform.operation.Figures;
import org.springframework.stereotype.Component;

/** A folder that nobody empties, or that is away, is noticed by whoever watches the house. */
@Component
class PortalFolderFigures implements Figures {
    private final PortalFolder folder;
    private final Clock clock;

    PortalFolderFigures(PortalFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(
                "kaikaku.portal.folder.age.seconds",
                "Age of the oldest file in the folder of the portal's files; NaN where the folder cannot be read",
                this::age));
    }

    private double age() {
        try {
            return folder.oldest()
                    .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                    .orElse(0.0);
        } catch (IOException away) {
            return Double.NaN;
        }
    }
}
