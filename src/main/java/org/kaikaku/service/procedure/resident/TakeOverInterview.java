package org.kaikaku.service.procedure.resident;

import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.service.procedure.interview.Conversation;
import org.kaikaku.service.procedure.interview.Conversations;
import org.kaikaku.service.procedure.interview.Interview;
import org.kaikaku.service.procedure.interview.Interviews;
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

    /** With all that was told, by a caller who signs each request. */
    @Transactional
    Conversation takeOver(Conversation talk, Actor actor) {
        return takeOver(talk, talk.interview(), actor);
    }

    /**
     * What somebody wrote without signing in stays behind: the account to which money goes must not come from whoever sent the address.
     */
    @Transactional
    Conversation takeOverWithoutTexts(Conversation talk, Actor actor) {
        return takeOver(talk, talk.interview().account() == null ? withoutTexts(talk) : talk.interview(), actor);
    }

    /** What {@link #takeOverWithoutTexts} would take. */
    static Interview withoutTexts(Conversation talk) {
        var facts = talk.catalogue().facts();
        return talk.interview()
                .without(ref -> facts.fact(ref.fact())
                        .filter(fact -> fact.type() == FactType.TEXT)
                        .isPresent());
    }

    private Conversation takeOver(Conversation talk, Interview taken, Actor actor) {
        var interview = taken;
        if (interview.account() == null) {
            interview = interviews.save(interview.of(actor.account()));
        }
        if (interview.people().applicant() == null && actor.person() != null) {
            interview = start.identify(interview, actor.person(), actor.doer());
        }
        return conversations.of(interview);
    }
}
