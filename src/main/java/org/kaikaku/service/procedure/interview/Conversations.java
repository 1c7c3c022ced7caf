package org.kaikaku.service.procedure.interview;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Power;
import org.kaikaku.platform.mandate.NotInMandate;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Opens an interview for whoever may see it. */
@Service
public class Conversations {
    private final Interviews interviews;
    private final Catalogues catalogues;
    private final Office office;
    private final LastShown lastShown;

    Conversations(Interviews interviews, Catalogues catalogues, Office office, LastShown lastShown) {
        this.interviews = interviews;
        this.lastShown = lastShown;
        this.catalogues = catalogues;
        this.office = office;
    }

    /**
     * @throws NotInMandate when the actor was not given anything of its life event
     * @throws NoSuchInterview when there is none, or it belongs to somebody else: a stranger learns nothing, not even that it exists
     */
    public Conversation open(UUID id, @Nullable Actor actor) {
        return touching(
                of(interviews.find(id).filter(found -> isOpenTo(actor, found)).orElseThrow(NoSuchInterview::new)),
                actor);
    }

    /** As {@link #open}, for a page whose answer comes next. */
    public Conversation show(UUID id, @Nullable Actor actor) {
        var talk = open(id, actor);
        lastShown.put(talk.interview());
        return talk;
    }

    /**
     * As it was last shown, without reading it: for a write, which finds out where somebody else wrote since. What else is made of it
     * must be read.
     *
     * @return empty where this node has not shown it since its last answer
     */
    public Optional<Conversation> shown(UUID id, @Nullable Actor actor) {
        return lastShown.take(id).filter(last -> isOpenTo(actor, last)).map(last -> touching(of(last), actor));
    }

    private static boolean isOpenTo(@Nullable Actor actor, Interview interview) {
        return interview.visit() == null && interview.mayBeSeenBy(actor == null ? null : actor.owner());
    }

    private static Conversation touching(Conversation talk, @Nullable Actor actor) {
        if (actor != null) {
            mustTouch(talk.catalogue(), talk.interview().event(), actor);
        }
        return talk;
    }

    /** @throws NotInMandate when the actor acts for another and was given nothing of this life event */
    public static void mustTouch(Catalogue catalogue, String event, Actor actor) {
        var behalf = actor.behalf();
        if (behalf != null
                && catalogue.procedures(event).stream()
                        .noneMatch(procedure -> behalf.may(Power.APPLY, event, procedure.key()))) {
            throw new NotInMandate();
        }
    }

    public Conversation of(Interview interview) {
        var catalogue = catalogues.release(interview.release(), interview.on());
        var questioning = new Questioning(
                catalogue, interview.event(), interview.known(), Office.closed(catalogue), office.today());
        return new Conversation(interview, catalogue, questioning);
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    public static class NoSuchInterview extends RuntimeException {}
}
