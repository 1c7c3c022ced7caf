package org.kaikaku.service.procedure.interview;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Standing;
import org.springframework.stereotype.Component;

/** Shows the applicant whom the register supposes to have died, so that they can say whether it is they; each look is written down. */
@Component
public class Supposition {
    private final Register register;
    private final Journal journal;

    Supposition(Register register, Journal journal) {
        this.register = register;
        this.journal = journal;
    }

    /** @param on null where the day is not known */
    public record Dead(String name, @Nullable LocalDate on) {}

    /** Empty where nobody is supposed. */
    public Optional<Dead> of(Interview interview, Doer doer) {
        if (!(interview.people().about() instanceof About.Supposed(var person))) {
            return Optional.empty();
        }
        var line = journal.write(new Trace(doer, Act.LOOK, "亡くなられた方を確かめる", person, "interview/" + interview.id()));
        return register.person(new PersonId(person), line)
                .map(dead -> new Dead(dead.name(), dead.standing() instanceof Standing.Dead(var on) ? on : null));
    }
}
