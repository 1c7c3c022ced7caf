package org.kaikaku.service.procedure.interview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
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

    Conversations(Interviews interviews, Catalogues catalogues, Office office) {
        this.interviews = interviews;
        this.catalogues = catalogues;
        this.office = office;
    }

    /**
     * @throws NoSuchInterview when there is none, or it belongs to somebody else: a stranger learns nothing, not even that it exists
     */
    public Conversation open(UUID id, @Nullable Actor actor) {
        var interview = interviews
                .find(id)
                .filter(found -> found.visit() == null)
                .filter(found -> found.mayBeSeenBy(actor == null ? null : actor.account()))
                .orElseThrow(NoSuchInterview::new);
        return of(interview);
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
