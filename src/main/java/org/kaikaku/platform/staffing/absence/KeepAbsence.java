package org.kaikaku.platform.staffing.absence;

import java.time.LocalDate;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Absence;
import org.kaikaku.platform.identity.Absences;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends an absence. */
@Service
class KeepAbsence {
    private final Absences absences;
    private final Journal journal;

    KeepAbsence(Absences absences, Journal journal) {
        this.absences = absences;
        this.journal = journal;
    }

    @Transactional
    public void begin(Actor absent, Actor substitute, LocalDate from, LocalDate to, String reason, Actor actor) {
        var id = absences.add(absent.account(), substitute.account(), from, to, reason);
        var what = absent.name() + "の不在(" + from + "から" + to + "まで)、代理 " + substitute.name();
        journal.write(new Trace(actor.doer(), Act.CREATE, what + " — " + reason, null, "absence/" + id));
    }

    /** False where it has ended already. */
    @Transactional
    public boolean end(Absence absence, Actor actor) {
        if (!absences.end(absence.id())) {
            return false;
        }
        var what = absence.absentName() + "の不在と " + absence.substituteName() + "の代理を終える";
        journal.write(new Trace(actor.doer(), Act.CHANGE, what, null, "absence/" + absence.id()));
        return true;
    }
}
