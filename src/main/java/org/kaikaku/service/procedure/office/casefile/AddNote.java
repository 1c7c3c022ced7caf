package org.kaikaku.service.procedure.office.casefile;

import java.util.Optional;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Applications.NoSuchApplication;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.office.Casework;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A note may be added in any state, also to a case that a colleague has in hand. */
@Service
class AddNote {
    private final Casework casework;
    private final Notes notes;

    AddNote(Casework casework, Notes notes) {
        this.casework = casework;
        this.notes = notes;
    }

    /** @return why not; empty when it was added */
    @Transactional
    Optional<Reason> add(String receipt, String text, Actor actor) {
        var header = casework.find(receipt, actor)
                .orElseThrow(NoSuchApplication::new)
                .header();
        if (text.isBlank()) {
            return Optional.of(Reason.REASON_MISSING);
        }
        if (text.length() > Applications.LONGEST_TEXT) {
            return Optional.of(Reason.TOO_LONG);
        }
        casework.write(header, Act.CHANGE, "申請の審査の覚え書き", actor);
        notes.add(header.id(), actor.name(), text);
        return Optional.empty();
    }
}
