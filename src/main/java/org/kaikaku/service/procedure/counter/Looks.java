package org.kaikaku.service.procedure.counter;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Noted;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.service.procedure.interview.People;
import org.springframework.stereotype.Component;

/** Writes down whose record a clerk has seen, and why; one line for each person. */
@Component
public class Looks {
    private final Journal journal;

    Looks(Journal journal) {
        this.journal = journal;
    }

    public Noted at(Collection<PersonId> people, Act act, String purpose, String object, Actor actor) {
        return journal.write(people.stream()
                .distinct()
                .map(person -> new Trace(actor.doer(), act, purpose, person.value(), object))
                .toList());
    }

    public static List<PersonId> people(People people) {
        return Stream.of(people.applicant(), people.subject())
                .filter(Objects::nonNull)
                .map(id -> new PersonId(Objects.requireNonNull(id)))
                .toList();
    }

    /** Nobody's record was seen, and yet it is told. */
    public Noted atNobody(Act act, String purpose, String object, Actor actor) {
        return journal.write(new Trace(actor.doer(), act, purpose, null, object));
    }
}
