package org.kaikaku.platform.mandate.grant;

import java.time.Clock;
import java.util.Optional;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Guesses;
import org.kaikaku.platform.mandate.kind.Kind;
import org.kaikaku.platform.mandate.kind.Kinds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever was told the code sees what they are offered, and takes it up. A wrong code, a used one and one that never was are the same. */
@Service
public class TakeMandate {
    private final MandateBook book;
    private final Kinds kinds;
    private final Guesses guesses;
    private final TellOfMandates tell;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate together;

    TakeMandate(
            MandateBook book,
            Kinds kinds,
            Guesses guesses,
            TellOfMandates tell,
            Journal journal,
            Clock clock,
            TransactionTemplate together) {
        this.book = book;
        this.kinds = kinds;
        this.guesses = guesses;
        this.tell = tell;
        this.journal = journal;
        this.clock = clock;
        this.together = together;
    }

    /** What the code leads to, before anything is taken up. */
    public Outcome look(String typed, Actor actor) {
        if (guesses.mustWait(actor.account())) {
            return new Outcome.Refused(Refusal.WAIT);
        }
        var offered = found(typed);
        if (offered.isEmpty()) {
            return wrong(actor);
        }
        var taken = offered.get().take(proxy(offered.get().terms(), "", "", actor), clock.instant());
        return taken instanceof Outcome.Refused ? taken : new Outcome.Done(offered.get());
    }

    /** Outside a transaction of the caller's, for a wrong code is counted whatever becomes of the rest. */
    public Outcome take(String typed, String profession, String registration, Actor actor) {
        if (guesses.mustWait(actor.account())) {
            return new Outcome.Refused(Refusal.WAIT);
        }
        var offered = found(typed);
        if (offered.isEmpty()) {
            return wrong(actor);
        }
        var kind = kinds.current().find(offered.get().terms().kind());
        boolean known = kind.filter(
                        one -> offered.get().terms().recorded() || registered(one, profession, registration))
                .isPresent();
        if (!known) {
            return new Outcome.Refused(Refusal.REGISTRATION);
        }
        var outcome =
                offered.get().take(proxy(offered.get().terms(), profession, registration, actor), clock.instant());
        if (outcome instanceof Outcome.Done(var taken)) {
            together.executeWithoutResult(_ -> {
                book.save(taken);
                tell.tell(taken);
                guesses.succeeded(actor.account());
                journal.write(Traces.of(taken.terms(), Act.CHANGE, "代理人を引き受ける", actor.doer()));
            });
        }
        return outcome;
    }

    /** Whether a profession and its number are said where the kind asks them. */
    static boolean registered(Kind kind, String profession, String registration) {
        return kind.professions().isEmpty()
                || kind.profession(profession).isPresent()
                        && registration.codePoints().anyMatch(Character::isDigit);
    }

    private Optional<Mandate.Offered> found(String typed) {
        return book.offered(Code.typed(typed).hash())
                .filter(offered -> !clock.instant().isAfter(offered.expires()));
    }

    private Outcome wrong(Actor actor) {
        guesses.failed(actor.account());
        return new Outcome.Refused(Refusal.CODE);
    }

    /** What a clerk read off a document stands before what the account says of itself. */
    private static Proxy proxy(Terms terms, String profession, String registration, Actor actor) {
        return terms.recorded()
                ? new Proxy(actor.account(), terms.named(), actor.person(), terms.profession(), terms.registration())
                : new Proxy(actor.account(), actor.name(), actor.person(), profession, registration.strip());
    }
}
