package org.kaikaku.platform.staffing.roster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes rows back whose day has not come. */
@Service
class UndoRoster {
    private final Changes changes;
    private final Planning planning;
    private final CarryOut carryOut;

    UndoRoster(Changes changes, Planning planning, CarryOut carryOut) {
        this.changes = changes;
        this.planning = planning;
        this.carryOut = carryOut;
    }

    /**
     * @param line null for all of them
     * @return how many were taken back
     */
    @Transactional
    public int undo(UUID roster, @Nullable Long line, Actor actor) {
        var today = planning.today();
        return (int) changes.of(roster).stream()
                .filter(planned -> line == null || planned.change().line() == line)
                .filter(planned -> planned.undoable(today))
                .filter(planned -> carryOut.undo(planned, actor.doer()))
                .count();
    }
}
