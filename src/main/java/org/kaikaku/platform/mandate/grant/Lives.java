package org.kaikaku.platform.mandate.grant;

import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Standing;
import org.springframework.stereotype.Component;

/** Whether somebody is dead, which ends every mandate (民法111条). */
@Component
class Lives {
    private static final Unseen WHY = new Unseen("asks only whether somebody is dead");

    private final Register register;

    Lives(Register register) {
        this.register = register;
    }

    /** @param person register number; nobody knows of somebody who has none */
    boolean dead(@Nullable String person) {
        return person != null
                && register.person(new PersonId(person), WHY)
                        .filter(resident -> resident.standing() instanceof Standing.Dead)
                        .isPresent();
    }
}
