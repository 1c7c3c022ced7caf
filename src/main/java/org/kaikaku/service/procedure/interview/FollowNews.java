package org.kaikaku.service.procedure.interview;

import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.register.RegisterEvent;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Drafts of people of whom the register has learnt something; what they said themselves stays. */
@Component
class FollowNews {
    private final Interviews interviews;
    private final StartInterview start;

    FollowNews(Interviews interviews, StartInterview start) {
        this.interviews = interviews;
        this.start = start;
    }

    @Async
    @TransactionalEventListener
    void on(RegisterEvent event) {
        interviews.draftsAbout(event.people()).forEach(draft -> start.informAgain(draft, Doer.SYSTEM));
    }
}
