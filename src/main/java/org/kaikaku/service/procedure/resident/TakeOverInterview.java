package org.kaikaku.service.procedure.resident;

import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.interview.Conversation;
import org.kaikaku.service.procedure.interview.Conversations;
import org.kaikaku.service.procedure.interview.Interviews;
import org.kaikaku.service.procedure.interview.People;
import org.kaikaku.service.procedure.interview.StartInterview;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An interview that began without an account becomes the draft of whoever signs in; from then on nobody else can open it. */
@Service
class TakeOverInterview {
    private final Interviews interviews;
    private final StartInterview start;
    private final Conversations conversations;

    TakeOverInterview(Interviews interviews, StartInterview start, Conversations conversations) {
        this.interviews = interviews;
        this.start = start;
        this.conversations = conversations;
    }

    @Transactional
    Conversation takeOver(Conversation talk, Actor actor) {
        var interview = talk.interview();
        if (interview.account() == null) {
            interview = interviews.save(interview.of(actor.account()));
        }
        if (interview.people().applicant() == null && actor.person() != null) {
            interview = start.identify(
                    interview, new People(actor.person(), interview.people().subject()), actor.doer());
        }
        return conversations.of(interview);
    }
}
