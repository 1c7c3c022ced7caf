package org.kaikaku.service.procedure.office;

import java.time.Clock;
import java.util.Optional;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
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
import org.springframework.stereotype.Component;

/** What every step on an application shares: who may take it, what they saw of it, and what is written down. */
@Component
public class Casework {
    private final Applications applications;
    private final Catalogues catalogues;
    private final Journal journal;
    private final LetLeave leave;
    private final Graces graces;
    private final Clock clock;

    Casework(
            Applications applications,
            Catalogues catalogues,
            Journal journal,
            LetLeave leave,
            Graces graces,
            Clock clock) {
        this.leave = leave;
        this.graces = graces;
        this.clock = clock;
        this.applications = applications;
        this.catalogues = catalogues;
        this.journal = journal;
    }

    /** Another division's case is not there, as if the number were wrong: a protected person's case must not even be guessed at. */
    public Optional<Application> find(String receipt, Actor actor) {
        return Receipt.parse(receipt)
                .flatMap(applications::find)
                .filter(application -> Scope.covers(actor, application.header().division()));
    }

    /**
     * @param version as it stood on the page from which the step was taken
     * @throws NoSuchApplication when there is none, or not for this actor
     * @throws ChangedMeanwhile when somebody has changed it since
     */
    public Application open(String receipt, int version, Actor actor) {
        var application = find(receipt, actor).orElseThrow(NoSuchApplication::new);
        if (application.header().version() != version) {
            throw new ChangedMeanwhile();
        }
        return application;
    }

    public Outcome keep(Outcome outcome, Act act, String purpose, Actor actor) {
        if (outcome instanceof Outcome.Done done) {
            write(done.now().header(), act, purpose, actor);
            save(done, actor);
        }
        return outcome;
    }

    /** For the time of grace it can be taken back; what goes out waits for so long. */
    public void save(Outcome.Done done, Actor actor) {
        var grace = graces.current().undo();
        applications.save(
                done, doer(done.now().header(), actor), clock.instant().plus(grace));
        if (grace.isZero() && done.what().goesOut()) {
            leave.gone(done.now());
        }
    }

    /** One line for each person whose record it is; one for nobody where no person is known. */
    public void write(Header header, Act act, String purpose, Actor actor) {
        journal.write(header.traces(doer(header, actor), act, purpose));
    }

    /** Whoever takes over from somebody who is away acts under both names. */
    private static Doer doer(Header header, Actor actor) {
        return actor.as(Right.CASEWORK, header.division()).doer();
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
