package org.kaikaku.service.procedure.counter;

import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.counter.visit.Visit;
import org.kaikaku.service.procedure.counter.visit.Visits;
import org.kaikaku.service.procedure.interview.Conversations;
import org.kaikaku.service.procedure.interview.Interviews;
import org.springframework.stereotype.Component;

/** Opens visits for the clerks who may see them; to all others there is none. */
@Component
public class Desks {
    private final Visits visits;
    private final Interviews interviews;
    private final Conversations conversations;

    Desks(Visits visits, Interviews interviews, Conversations conversations) {
        this.visits = visits;
        this.interviews = interviews;
        this.conversations = conversations;
    }

    public Visit visit(UUID id, Actor actor) {
        Reception.only(actor);
        return visits.find(id)
                .filter(found -> found.opening().mayBeSeenBy(actor))
                .orElseThrow(Reception.NotHere::new);
    }

    /** @throws Reception.NotHere also for a visit without an interview */
    public Desk open(UUID id, Actor actor) {
        var visit = visit(id, actor);
        var interview = visit.opening().interview();
        if (interview == null) {
            throw new Reception.NotHere();
        }
        return new Desk(visit, conversations.of(interviews.find(interview).orElseThrow(Reception.NotHere::new)));
    }
}
