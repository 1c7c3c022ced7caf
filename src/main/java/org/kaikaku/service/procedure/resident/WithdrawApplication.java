package org.kaikaku.service.procedure.resident;

import java.time.Clock;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.ApplicationShown;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Withdrawable;
import org.kaikaku.service.procedure.interview.Interviews;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A resident thinks better of it (取下げ); what they had answered is a draft again. */
@Service
class WithdrawApplication {
    private final Applications applications;
    private final Interviews interviews;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WithdrawApplication(
            Applications applications,
            Interviews interviews,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.applications = applications;
        this.interviews = interviews;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    Outcome withdraw(Application application, String reason, Actor actor) {
        if (!(application instanceof Withdrawable withdrawable)) {
            return new Outcome.Refused(Outcome.Reason.NOT_NOW);
        }
        var outcome = withdrawable.withdraw(reason, clock.instant());
        if (outcome instanceof Outcome.Done done) {
            applications.save(done, actor.doer());
            interviews.reopen(application.header().id());
            events.publishEvent(ApplicationShown.of(done.now(), clock.instant()));
            journal.write(application.header().traces(actor.doer(), Act.CHANGE, "申請の取下げ"));
        }
        return outcome;
    }
}
