package org.kaikaku.service.procedure.office.undo;

import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Outcome;
import org.springframework.stereotype.Component;

/** Takes steps back, for tests of the rooms whose steps they are. */
@Component
public class Undoing {
    private final UndoStep undo;

    Undoing(UndoStep undo) {
        this.undo = undo;
    }

    public Outcome undo(String receipt, int version, Actor actor) {
        return undo.undo(receipt, version, "", actor);
    }
}
