package org.kaikaku.service.procedure.office;

import java.time.Clock;
import java.time.Instant;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.ApplicationDecided;
import org.kaikaku.service.procedure.application.ApplicationShown;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Receipt;
import org.kaikaku.service.procedure.application.StepLeft;
import org.kaikaku.service.procedure.interview.Interviews;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets out what was decided, asked or withdrawn (発出): from here on the applicant sees it, its paper is printed and it waits for its core
 * system. It and the taking back of the same step change the same version of the case, so only one of them happens.
 */
@Service
public class LetLeave {
    private static final Unseen WHY = new Unseen("lets out by itself what was decided and written down; nobody looks");

    private static final int AT_ONCE = 200;

    private final Applications applications;
    private final Interviews interviews;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetLeave(Applications applications, Interviews interviews, ApplicationEventPublisher events, Clock clock) {
        this.clock = clock;
        this.applications = applications;
        this.interviews = interviews;
        this.events = events;
    }

    /** Receipts of what has waited for its time of grace. */
    java.util.List<Receipt> due(Instant now) {
        return applications.due(now, AT_ONCE);
    }

    /** @return false where nothing was held */
    @Transactional
    public boolean leave(Receipt receipt) {
        var application = applications.get(receipt, WHY);
        boolean released = applications.release(application);
        if (released) {
            gone(application);
        }
        return released;
    }

    /** For what was never held. */
    void gone(Application application) {
        events.publishEvent(ApplicationShown.of(application, clock.instant()));
        switch (application) {
            case Application.Decided decided -> events.publishEvent(ApplicationDecided.of(decided));
            case Application.Withdrawn withdrawn -> {
                interviews.reopen(withdrawn.header().id());
                events.publishEvent(new StepLeft(withdrawn));
            }
            case Application.CorrectionAsked asked -> events.publishEvent(new StepLeft(asked));
            case Application _ -> {}
        }
    }
}
