package org.kaikaku.service.procedure.resident;

import java.util.UUID;
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
    private final Files files;

    TakeOverInterview(Interviews interviews, StartInterview start, Conversations conversations, Files files) {
        this.files = files;
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

    /**
     * What another began for the actor becomes the actor's own; whoever began it sees it no more. False where it is no such draft.
     */
    @Transactional
    boolean takeBack(UUID id, Actor actor) {
        var begun = interviews
                .find(id)
                .filter(found ->
                        found.account() != null && files.begunForThem(actor).contains(found.account()));
        begun.ifPresent(found -> interviews.save(found.of(actor.account())));
        return begun.isPresent();
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
            interview = interviews.save(interview.of(actor.owner()));
        }
        if (interview.people().applicant() == null && actor.principal() != null) {
            interview = start.identify(interview, actor.principal(), actor.doer());
        }
        return conversations.of(interview);
    }
}
