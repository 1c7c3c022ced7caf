package org.kaikaku.service.procedure.office.casefile;

import java.time.Clock;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.city.Graces;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Applications.NoSuchApplication;
import org.kaikaku.service.procedure.office.Casework;
import org.kaikaku.service.procedure.office.desk.Desk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes one's own note back within the time of grace, and whom it called on is not called any more. That there was one stays. */
@Service
class UndoNote {
    private final Casework casework;
    private final Notes notes;
    private final Desk desk;
    private final Graces graces;
    private final Clock clock;

    UndoNote(Casework casework, Notes notes, Desk desk, Graces graces, Clock clock) {
        this.casework = casework;
        this.notes = notes;
        this.desk = desk;
        this.graces = graces;
        this.clock = clock;
    }

    /** @return false where it is too late, or somebody else's */
    @Transactional
    boolean undo(String receipt, long note, Actor actor) {
        var header = casework.find(receipt, actor)
                .orElseThrow(NoSuchApplication::new)
                .header();
        var since = clock.instant().minus(graces.current().undo());
        if (!notes.undo(note, header.id(), actor.account(), since)) {
            return false;
        }
        desk.uncall(note);
        casework.write(header, Act.CHANGE, "申請の審査の覚え書きの取消し", actor);
        return true;
    }
}
