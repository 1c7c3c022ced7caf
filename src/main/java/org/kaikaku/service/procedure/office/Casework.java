package org.kaikaku.service.procedure.office;

import java.time.Clock;
import java.util.Optional;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Noted;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.city.Graces;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Applications.ChangedMeanwhile;
import org.kaikaku.service.procedure.application.Applications.NoSuchApplication;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Receipt;
import org.kaikaku.service.procedure.application.Worker;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.transfer.Transfers;
import org.springframework.stereotype.Component;

/** What every step on an application shares: who may take it, what they saw of it, and what is written down. */
@Component
public class Casework {
    private static final Unseen WHY =
            new Unseen("who shows a case or changes it writes its line by write(): whose it is stands in the case");

    private final Applications applications;
    private final Catalogues catalogues;
    private final Transfers transfers;
    private final Journal journal;
    private final LetLeave leave;
    private final Graces graces;
    private final Clock clock;

    Casework(
            Applications applications,
            Catalogues catalogues,
            Transfers transfers,
            Journal journal,
            LetLeave leave,
            Graces graces,
            Clock clock) {
        this.leave = leave;
        this.graces = graces;
        this.clock = clock;
        this.applications = applications;
        this.catalogues = catalogues;
        this.transfers = transfers;
        this.journal = journal;
    }

    /** Another division's case is not there, as if the number were wrong: a protected person's case must not even be guessed at. */
    public Optional<Application> find(String receipt, Actor actor) {
        return Receipt.parse(receipt)
                .flatMap(one -> applications.find(one, WHY))
                .filter(application -> Scope.covers(actor, application.header().division()));
    }

    /** The same to read only: also whoever gave it to another division (移送) sees what becomes of it. */
    public Optional<Application> read(String receipt, Actor actor) {
        return Receipt.parse(receipt)
                .flatMap(one -> applications.find(one, WHY))
                .filter(application -> mayRead(application, actor));
    }

    private boolean mayRead(Application application, Actor actor) {
        var header = application.header();
        return Scope.covers(actor, header.division())
                || (!Scope.of(actor).nothing() && transfers.gave(header.id(), actor));
    }

    /**
     * @param version as it stood on the page from which the step was taken
     * @throws NoSuchApplication when there is none, or not for this actor
     * @throws ChangedMeanwhile when somebody has changed it since
     */
    public Application open(String receipt, int version, Actor actor) {
        return unchanged(find(receipt, actor), version);
    }

    /** To take a step back: who gave it away can, as long as nobody there has gone on. */
    public Application openAgain(String receipt, int version, Actor actor) {
        return unchanged(read(receipt, actor), version);
    }

    private static Application unchanged(Optional<Application> found, int version) {
        var application = found.orElseThrow(NoSuchApplication::new);
        if (application.header().version() != version) {
            throw new ChangedMeanwhile();
        }
        return application;
    }

    public Outcome keep(Outcome outcome, Act act, String purpose, Actor actor) {
        if (outcome instanceof Outcome.Done done) {
            keep(done, done.now().header().division(), act, purpose, actor);
        }
        return outcome;
    }

    /** @param division by whose right it was done, which may have given the case away with it */
    public void keep(Outcome.Done done, String division, Act act, String purpose, Actor actor) {
        var doer = doer(division, actor);
        journal.write(done.now().header().traces(doer, act, purpose));
        save(done, doer);
    }

    public void save(Outcome.Done done, Actor actor) {
        save(done, doer(done.now().header().division(), actor));
    }

    /** For the time of grace it can be taken back; what goes out waits for so long. */
    private void save(Outcome.Done done, Doer doer) {
        var grace = graces.current().undo();
        applications.save(done, doer, clock.instant().plus(grace));
        if (grace.isZero() && done.what().goesOut()) {
            leave.gone(done.now());
        }
    }

    /** One line for each person whose record it is; one for nobody where no person is known. */
    public Noted write(Header header, Act act, String purpose, Actor actor) {
        return journal.write(header.traces(doer(header.division(), actor), act, purpose));
    }

    /** Whoever takes over from somebody who is away acts under both names. */
    private static Doer doer(String division, Actor actor) {
        return actor.as(Right.CASEWORK, division).doer();
    }

    public Catalogue catalogue(Header header) {
        return catalogues.release(header.release(), header.on());
    }

    public Procedure procedure(Header header) {
        return catalogue(header).procedure(header.procedure());
    }

    /** Whether this actor decides such a case alone (専決). */
    public static boolean entitled(Procedure procedure, String division, Actor actor) {
        return actor.may(Right.DECIDE, division)
                || (procedure.decide() == Procedure.Level.CLERK && actor.may(Right.CASEWORK, division));
    }

    public static Worker worker(Actor actor) {
        return new Worker(actor.account(), actor.name());
    }
}
