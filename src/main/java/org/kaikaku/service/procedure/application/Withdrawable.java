package org.kaikaku.service.procedure.application;

import java.time.Instant;
import org.kaikaku.service.procedure.application.Application.CorrectionAsked;
import org.kaikaku.service.procedure.application.Application.InReview;
import org.kaikaku.service.procedure.application.Application.Received;
import org.kaikaku.service.procedure.application.Application.Withdrawn;
import org.kaikaku.service.procedure.application.Outcome.Done;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.application.Outcome.Refused;

/** The applicant may still think better of it (取下げ); once it is with the chief, no more. */
public sealed interface Withdrawable extends Application permits Received, InReview, CorrectionAsked {

    default Outcome withdraw(String reason, Instant now) {
        return new Done(new Withdrawn(header(), reason, now), Happening.WITHDRAWN, reason);
    }

    /** A clerk writes down what the applicant said or wrote, so it must be said what that was. */
    default Outcome withdrawFor(String reason, Instant now) {
        return reason.isBlank()
                ? new Refused(Reason.REASON_MISSING)
                : new Done(new Withdrawn(header(), reason, now), Happening.WITHDRAWN_FOR, reason);
    }
}
