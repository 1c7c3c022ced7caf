package org.kaikaku.service.procedure.application;

import java.time.Instant;
import org.kaikaku.service.procedure.application.Outcome.Done;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.application.Outcome.Refused;

/**
 * The last step on an application, which whoever took it may take back (取消し) as long as nothing of it has left the house.
 *
 * @param before as it stood then, with the version that the application had when this was read: another than that of the application in
 *     hand says that it has moved between the two reads
 * @param version of the application once the step was taken
 * @param doer account of who took it
 * @param until when it can be taken back
 */
public record LastStep(Application before, int version, Happening what, String doer, Instant until) {

    public boolean undoable(Application now, String by, Instant at) {
        return !(refusal(now, by, at) instanceof Refused);
    }

    /** @param reason needed for a decision: its number stays used, and it is written down why */
    public Outcome undo(Application now, String by, String reason, Instant at) {
        var outcome = refusal(now, by, at);
        return outcome instanceof Done && what.decides() && reason.isBlank()
                ? new Refused(Reason.REASON_MISSING)
                : outcome instanceof Done ? new Done(before, Happening.UNDONE, note(now, reason)) : outcome;
    }

    private Outcome refusal(Application now, String by, Instant at) {
        boolean moved = version != now.header().version()
                || before.header().version() != now.header().version();
        if (moved || !at.isBefore(until) || !(what.goesOut() || what.staysInside())) {
            return new Refused(Reason.TOO_LATE);
        }
        return doer.equals(by) ? new Done(before, Happening.UNDONE, "") : new Refused(Reason.NOT_YOUR_STEP);
    }

    /** What was taken back, the number that stays used, and why; a line each. */
    private String note(Application now, String reason) {
        var number =
                now instanceof Application.Decided decided ? decided.decision().documentNumber() : null;
        return what + "\n" + (number == null ? "" : number) + "\n" + reason;
    }
}
