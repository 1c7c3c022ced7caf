package org.kaikaku.service.procedure.office.casefile;

import java.util.Optional;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Applications.NoSuchApplication;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.office.Casework;
import org.kaikaku.service.procedure.office.desk.CalledOn;
import org.kaikaku.service.procedure.office.desk.CalledOn.Calls;
import org.kaikaku.service.procedure.office.desk.Desk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A note may be added in any state, also to a case that a colleague has in hand. Whom it calls on (@) finds it in their list. */
@Service
public class AddNote {
    private final Casework casework;
    private final Notes notes;
    private final CalledOn calledOn;
    private final Desk desk;

    AddNote(Casework casework, Notes notes, CalledOn calledOn, Desk desk) {
        this.casework = casework;
        this.notes = notes;
        this.calledOn = calledOn;
        this.desk = desk;
    }

    /** @return why not; empty when it was added */
    @Transactional
    public Optional<Reason> add(String receipt, String text, Actor actor) {
        var header = casework.find(receipt, actor)
                .orElseThrow(NoSuchApplication::new)
                .header();
        if (text.isBlank()) {
            return Optional.of(Reason.REASON_MISSING);
        }
        if (text.length() > Applications.LONGEST_TEXT) {
            return Optional.of(Reason.TOO_LONG);
        }
        return switch (calledOn.in(text, header.division())) {
            case Calls.Refused(var why) -> Optional.of(why);
            case Calls.To(var accounts) -> {
                add(header, text, accounts, actor);
                yield Optional.empty();
            }
        };
    }

    private void add(Header header, String text, java.util.Set<java.util.UUID> called, Actor actor) {
        casework.write(header, Act.CHANGE, "申請の審査の覚え書き", actor);
        long note = notes.add(header.id(), actor.name(), actor.account(), text);
        if (!called.isEmpty()) {
            desk.call(note, header, called, actor.name());
        }
    }
}
