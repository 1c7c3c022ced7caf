package org.kaikaku.service.procedure.office.undo;

import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.office.Casework;
import org.kaikaku.service.procedure.office.LetLeave;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does not wait for the time of grace: somebody stands at the desk for their paper. */
@Service
class SendNow {
    private final Casework casework;
    private final LetLeave leave;

    SendNow(Casework casework, LetLeave leave) {
        this.casework = casework;
        this.leave = leave;
    }

    @Transactional
    Outcome send(String receipt, int version, Actor actor) {
        var application = casework.open(receipt, version, actor);
        if (!leave.leave(application.header().receipt())) {
            return new Outcome.Refused(Reason.TOO_LATE);
        }
        casework.write(application.header(), Act.CHANGE, "決めたことを待たずに知らせる", actor);
        return new Outcome.Done(application, org.kaikaku.service.procedure.application.Happening.UNDONE, "");
    }
}
