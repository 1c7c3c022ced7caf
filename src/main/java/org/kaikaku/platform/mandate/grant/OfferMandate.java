package org.kaikaku.platform.mandate.grant;

import java.time.Clock;
import java.time.LocalDate;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.mandate.Matters;
import org.kaikaku.platform.mandate.kind.Kinds;
import org.kaikaku.platform.register.Address;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person gives somebody the right to act for them, online; the code is for them to tell. */
@Service
public class OfferMandate {
    private static final Unseen WHY = new Unseen("a person gives of their own; WriteOffer writes the line");

    private final Kinds kinds;
    private final Register register;
    private final Matters matters;
    private final WriteOffer offer;
    private final Clock clock;

    OfferMandate(Kinds kinds, Register register, Matters matters, WriteOffer offer, Clock clock) {
        this.kinds = kinds;
        this.register = register;
        this.matters = matters;
        this.offer = offer;
        this.clock = clock;
    }

    @Transactional
    public Given offer(Wish wish, Actor actor) {
        var person = actor.person();
        if (person == null) {
            return new Given.Refused(Refusal.NOT_LINKED);
        }
        var giver = register.person(new PersonId(person), WHY);
        var kind = kinds.current().find(wish.kind());
        if (giver.isEmpty() || kind.isEmpty()) {
            return new Given.Refused(giver.isEmpty() ? Refusal.NOT_LINKED : Refusal.KIND);
        }
        if (!kind.get().online()) {
            return new Given.Refused(Refusal.COUNTER_ONLY);
        }
        if (!giver.get().isLiving()) {
            return new Given.Refused(Refusal.DEAD);
        }
        if (guarded(giver.get())) {
            return new Given.Refused(Refusal.PROTECTED);
        }
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var asked = wish.only(matters);
        return asked.wrong(kind.get(), today, giver.get().birthDate())
                .<Given>map(Given.Refused::new)
                .orElseGet(() -> offer.write(
                        asked,
                        new Principal.Person(person, giver.get().name()),
                        new Origin.Online(actor.account()),
                        kinds.current().codeDays(),
                        "代理人を決める(委任)",
                        actor.doer()));
    }

    static boolean guarded(Resident resident) {
        return resident.underProtection() || resident.address() instanceof Address.Suppressed;
    }
}
