package org.kaikaku.service.procedure.counter.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface Visits {
    void add(Visit.InProgress visit);

    Optional<Visit> find(UUID id);

    /** A clerk's visits since a moment, the latest first. */
    List<Visit> of(UUID clerk, Instant since);

    /** @throws ChangedMeanwhile when it was changed in another window */
    void save(Visit visit);

    class ChangedMeanwhile extends RuntimeException {}
}
