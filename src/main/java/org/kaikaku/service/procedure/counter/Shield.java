package org.kaikaku.service.procedure.counter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.register.Address;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.interview.People;
import org.kaikaku.service.procedure.office.Protection;
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

    /** Whether a fact says where somebody can be found; the family register's place leads there too. */
    static boolean tellsWhere(Fact fact) {
        return Protection.tellsWhere(fact) || fact.name().equals("honseki");
    }

    /** What the register keeps to itself, as known to be left open: the interview does not ask for it, and forms leave it blank. */
    Map<FactRef, Answer> leftOpen(People people, Catalogue catalogue) {
        var open = new LinkedHashMap<FactRef, Answer>();
        for (var fact : catalogue.facts().facts().values()) {
            var of = fact.subject().equals("applicant") ? people.applicant() : people.subject();
            boolean person =
                    fact.subject().equals("applicant") || fact.subject().equals("deceased");
            if (person && "register".equals(fact.from()) && tellsWhere(fact) && covers(of)) {
                open.put(FactRef.of(fact.key()), new Answer.Unknown());
            }
        }
        return open;
    }
}
