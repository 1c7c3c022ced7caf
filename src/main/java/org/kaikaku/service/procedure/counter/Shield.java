package org.kaikaku.service.procedure.counter;

import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.register.Address;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.service.procedure.interview.People;
import org.springframework.stereotype.Component;

/** 支援措置 at the counter: where people live who are under protection is neither shown nor asked for aloud. */
@Component
public class Shield {
    private static final Unseen WHY = new Unseen("asks only whether an address is suppressed, and shows nothing");

    private final Register register;

    Shield(Register register) {
        this.register = register;
    }

    public boolean covers(People people) {
        return covers(people.applicant()) || covers(people.subject());
    }

    public boolean covers(@Nullable String person) {
        return person != null
                && register.person(new PersonId(person), WHY)
                        .filter(resident -> resident.address() instanceof Address.Suppressed)
                        .isPresent();
    }
}
