package org.kaikaku.service.procedure.counter.arrival;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.service.counter.FoundAtHome;
import org.kaikaku.service.procedure.counter.Looks;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.interview.Conversations;
import org.kaikaku.service.procedure.interview.Interview;
import org.kaikaku.service.procedure.interview.Match;
import org.springframework.stereotype.Component;

/** Tells the waiting hall which divisions are in charge of what somebody found out at home. Nothing that they answered goes there, nor who they are. */
@Component
class LeadThroughHall implements FoundAtHome {
    private final CarryOver carryOver;
    private final Conversations conversations;
    private final Journal journal;

    LeadThroughHall(CarryOver carryOver, Conversations conversations, Journal journal) {
        this.carryOver = carryOver;
        this.conversations = conversations;
        this.journal = journal;
    }

    @Override
    public Optional<Found> find(String typed) {
        return carryOver.find(typed).map(interview -> {
            told(interview);
            return new Found(interview.code(), interview.event(), divisions(interview));
        });
    }

    private List<String> divisions(Interview interview) {
        return conversations.of(interview).questioning().matches().stream()
                .filter(Match::certain)
                .map(Match::procedure)
                .filter(procedure -> procedure.channels().contains(Procedure.Channel.COUNTER))
                .map(Procedure::division)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    /** Whoever the interview knows sees that it led somebody through the hall. */
    private void told(Interview interview) {
        var people = Looks.people(interview.people());
        var purpose = "家での答えから、番号札の行き先を決める";
        var object = "interview/" + interview.id();
        journal.write(
                people.isEmpty()
                        ? List.of(new Trace(Doer.ANYONE, Act.LOOK, purpose, null, object))
                        : people.stream()
                                .distinct()
                                .map(person -> new Trace(Doer.ANYONE, Act.LOOK, purpose, person.value(), object))
                                .toList());
    }
}
