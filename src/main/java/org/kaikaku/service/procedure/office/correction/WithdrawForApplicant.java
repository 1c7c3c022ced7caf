package org.kaikaku.service.procedure.office.correction;

import java.time.Clock;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.application.Withdrawable;
import org.kaikaku.service.procedure.office.Casework;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A clerk writes down that the applicant withdrew, at the counter, by telephone or on paper (取下げ). */
@Service
public class WithdrawForApplicant {
    private final Casework casework;
    private final Clock clock;

    WithdrawForApplicant(Casework casework, Clock clock) {
        this.casework = casework;
        this.clock = clock;
    }

    @Transactional
    public Outcome withdraw(String receipt, int version, String reason, Actor actor) {
        var application = casework.open(receipt, version, actor);
        if (!(application instanceof Withdrawable withdrawable)) {
            return new Outcome.Refused(Reason.NOT_NOW);
        }
        if (reason.length() > Applications.LONGEST_TEXT) {
            return new Outcome.Refused(Reason.TOO_LONG);
        }
        return casework.keep(withdrawable.withdrawFor(reason, clock.instant()), Act.CHANGE, "お申し出の取下げを職員が入力", actor);
    }
}
