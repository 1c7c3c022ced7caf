package org.kaikaku.platform.document.storage;

import java.util.List;
import org.kaikaku.platform.document.StorageAway;
import org.kaikaku.platform.operation.Figure;
import org.kaikaku.platform.operation.Figures;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the storage answers, and whether each document is where it should be. */
@Component("storage")
class StorageState implements Figures, HealthIndicator {
    private final Storage storage;
    private final StoredObjects objects;

    StorageState(Storage storage, StoredObjects objects) {
        this.storage = storage;
        this.objects = objects;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure(
                        "kaikaku.documents.missing",
                        "Documents whose content the storage did not have when it was last compared",
                        () -> objects.lastMended()
                                .map(last -> last.missing().size())
                                .orElse(0)),
                new Figure(
                        "kaikaku.documents.strangers",
                        "Objects in the storage that belong to no document and were left, because there were so many",
                        () -> objects.lastMended()
                                .map(StoredObjects.Mended::heldBack)
                                .orElse(0L)));
    }

    @Override
    public Health health() {
        if (!storage.there() && !objects.any()) {
            return Health.unknown().withDetail("storage", "none").build();
        }
        try {
            storage.ask();
        } catch (StorageAway away) {
            return Health.outOfService()
                    .withDetail("why", String.valueOf(away.getMessage()))
                    .build();
        }
        return objects.lastMended()
                .map(StorageState::compared)
                .orElseGet(() -> Health.up().withDetail("compared", "not yet").build());
    }

    private static Health compared(StoredObjects.Mended last) {
        boolean agree = last.missing().isEmpty() && last.heldBack() == 0;
        return (agree ? Health.up() : Health.outOfService())
                .withDetail("compared", last.at().toString())
                .withDetail("objects", last.objects())
                .withDetail("missing", last.missing().size())
                .withDetail("strangers", last.heldBack())
                .build();
    }
}
