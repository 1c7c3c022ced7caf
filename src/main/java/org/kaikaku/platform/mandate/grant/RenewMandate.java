package org.kaikaku.platform.mandate.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.mandate.kind.Kinds;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A new last day, counted anew from today; by whoever gave it, or by a clerk who saw the document again. */
@Service
public class RenewMandate {
    private static final Unseen WHY = new Unseen("reckons with the day of birth, and shows nothing");

    private final MandateBook book;
    private final Kinds kinds;
    private final Register register;
    private final Journal journal;
    private final Clock clock;

    RenewMandate(MandateBook book, Kinds kinds, Register register, Journal journal, Clock clock) {
        this.book = book;
        this.kinds = kinds;
        this.register = register;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param until null where it could not be read */
    @Transactional
    public Outcome renew(Mandate mandate, @Nullable LocalDate until, boolean clerk, Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        if (!(mandate instanceof Mandate.InForce held)) {
            return new Outcome.Refused(Refusal.NOT_NOW);
        }
        var terms = held.terms();
        if (terms.recorded() && !clerk) {
            return new Outcome.Refused(Refusal.COUNTER_ONLY);
        }
        var kind = kinds.current().find(terms.kind());
        if (kind.isEmpty() || until == null) {
            return new Outcome.Refused(until == null ? Refusal.NO_DATES : Refusal.KIND);
        }
        var born = terms.principal() instanceof Principal.Person(var number, var _)
                ? register.person(new PersonId(number), WHY)
                        .map(Resident::birthDate)
                        .orElse(null)
                : null;
        var wrong = Wish.term(kind.get(), terms.from(), until, today, born);
        if (wrong.isPresent()) {
            return new Outcome.Refused(wrong.get());
        }
        var renewed = held.renew(Objects.requireNonNull(until));
        book.save(renewed);
        journal.write(Traces.of(renewed.terms(), Act.CHANGE, "代理の期間を変える", actor.doer()));
        return new Outcome.Done(renewed);
    }
}
