package org.kaikaku.platform.mandate.grant;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
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
        return guessed(typed, actor, offered -> {
            var taken = offered.take(proxy(offered.terms(), "", "", actor), clock.instant());
            return taken instanceof Outcome.Refused ? taken : new Outcome.Done(offered);
        });
    }

    public Outcome take(String typed, String profession, String registration, Actor actor) {
        return guessed(typed, actor, offered -> {
            boolean known = kinds.current()
                    .find(offered.terms().kind())
                    .filter(kind -> offered.terms().recorded() || registered(kind, profession, registration))
                    .isPresent();
            var outcome = known
                    ? offered.take(proxy(offered.terms(), profession, registration, actor), clock.instant())
                    : new Outcome.Refused(Refusal.REGISTRATION);
            if (outcome instanceof Outcome.Done(var taken)) {
                together.executeWithoutResult(_ -> keep(taken, actor));
            }
            return outcome;
        });
    }

    private void keep(Mandate taken, Actor actor) {
        book.save(taken);
        tell.tell(taken);
        journal.write(Traces.of(taken.terms(), Act.CHANGE, "代理人を引き受ける", actor.doer()));
    }

    /** Outside a transaction of the caller's, for a wrong code is counted whatever becomes of the rest. */
    private Outcome guessed(String typed, Actor actor, Function<Mandate.Offered, Outcome> then) {
        if (!guesses.begin(actor.account())) {
            return new Outcome.Refused(Refusal.WAIT);
        }
        var offered = found(typed);
        if (offered.isEmpty()) {
            return new Outcome.Refused(Refusal.CODE);
        }
        guesses.right(actor.account());
        return then.apply(offered.get());
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

    /** What a clerk read off a document stands before what the account says of itself. */
    private static Proxy proxy(Terms terms, String profession, String registration, Actor actor) {
        return terms.recorded()
                ? new Proxy(actor.account(), terms.named(), actor.person(), terms.profession(), terms.registration())
                : new Proxy(actor.account(), actor.name(), actor.person(), profession, registration.strip());
    }
}
