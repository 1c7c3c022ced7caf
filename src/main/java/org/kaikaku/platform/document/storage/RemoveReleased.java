package org.kaikaku.platform.document.storage;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.stereotype.Component;

/** Removes objects that no document has needed for so long that no backup does either. While the storage is away they wait. */
@Component
class RemoveReleased implements RecurringJob {
    private static final int STEP = 200;

    private final Storage storage;
    private final StoredObjects objects;
    private final StorageSettings settings;
    private final Clock clock;

    RemoveReleased(Storage storage, StoredObjects objects, StorageSettings settings, Clock clock) {
        this.storage = storage;
        this.objects = objects;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "document.remove-released";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        if (!storage.there()) {
            return;
        }
        var then = clock.instant().minus(Duration.ofDays(settings.days()));
        for (var some = due(then); !some.isEmpty(); some = due(then)) {
            some.forEach(object -> {
                storage.remove(object);
                objects.removed(object);
            });
        }
    }

    private List<UUID> due(java.time.Instant then) {
        return objects.releasedBefore(then, STEP);
    }
}
