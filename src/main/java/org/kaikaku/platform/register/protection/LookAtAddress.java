package org.kaikaku.platform.register.protection;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Noted;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.register.Address;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.guard.Shown;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows one address to somebody who may know it and said why, for minutes; each time it is shown is a line of the journal. */
@Service
class LookAtAddress {
    private final Protections protections;
    private final Register register;
    private final Terms.Source terms;
    private final Journal journal;
    private final Clock clock;

    LookAtAddress(Protections protections, Register register, Terms.Source terms, Journal journal, Clock clock) {
        this.protections = protections;
        this.register = register;
        this.terms = terms;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void ask(PersonId person, String reason, Actor actor) {
        journal.write(new Trace(
                actor.doer(), Act.LOOK, "支援措置を受けている方の住所を見る: " + reason, person.value(), "protection/" + person));
        protections.let(
                actor.account(),
                person,
                clock.instant().plus(Duration.ofMinutes(terms.current().look())));
    }

    /** Empty where this actor has not said why, or the minutes are over. */
    Optional<Address.Known> address(PersonId person, Noted line, Actor actor) {
        return protections
                .let(actor.account(), person)
                .filter(until -> clock.instant().isBefore(until))
                .flatMap(_ -> register.addressForEntitled(person, line))
                .map(address -> {
                    Shown.to(person);
                    return address;
                });
    }
}
