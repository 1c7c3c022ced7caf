package org.kaikaku.service.procedure.counter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.register.Address;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.LifeEvent;
import org.kaikaku.service.procedure.interview.People;
import org.springframework.stereotype.Component;

/** 支援措置 at the counter: where people live who are under protection is neither shown nor asked for aloud. */
@Component
class Shield {
    private final Register register;

    Shield(Register register) {
        this.register = register;
    }

    boolean covers(People people) {
        return covers(people.applicant()) || covers(people.subject());
    }

    boolean covers(@Nullable String person) {
        return person != null
                && register.person(new PersonId(person))
                        .filter(resident -> resident.address() instanceof Address.Suppressed)
                        .isPresent();
    }

    /** What the register keeps to itself, as known to be left open: the interview does not ask for it, and forms leave it blank. */
    Map<FactRef, Answer> leftOpen(People people, LifeEvent event, Catalogue catalogue) {
        var died = event.died();
        var open = new LinkedHashMap<FactRef, Answer>();
        for (var fact : catalogue.facts().facts().values()) {
            boolean several = catalogue.facts().count(fact.subject()).isPresent();
            boolean subject = died != null && !fact.subject().equals("applicant");
            if (!several
                    && fact.tellsWhere()
                    && "register".equals(fact.from())
                    && event.filledByRegister(fact.subject(), false)
                    && covers(subject ? people.subject() : people.applicant())) {
                open.put(FactRef.of(fact.key()), new Answer.Unknown());
            }
        }
        return open;
    }
}
