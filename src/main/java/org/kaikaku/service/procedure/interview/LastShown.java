package org.kaikaku.service.procedure.interview;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Interviews as the last pages of this node showed them, so that an answer need not read again what its question has just read. Others
 * write too, here and on other nodes, so it may be behind: good only for a write that must match the version.
 */
@Component
class LastShown {
    private static final int MOST = 500;

    private final Map<UUID, Interview> shown = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Interview> eldest) {
            return size() > MOST;
        }
    };

    synchronized void put(Interview interview) {
        shown.remove(interview.id());
        shown.put(interview.id(), interview);
    }

    /** Once only: whoever comes second reads. */
    synchronized Optional<Interview> take(UUID id) {
        return Optional.ofNullable(shown.remove(id));
    }
}
