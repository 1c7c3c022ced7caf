package org.kaikaku.service.procedure.counter.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

public interface Visits {
    void add(Visit.InProgress visit);

    Optional<Visit> find(UUID id);

    /** A clerk's visits since a moment, the latest first. */
    List<Visit> of(UUID clerk, Instant since);

    /** @throws ChangedMeanwhile when it was changed in another window */
    void save(Visit visit);

    @ResponseStatus(HttpStatus.CONFLICT)
    class ChangedMeanwhile extends RuntimeException {}
}
