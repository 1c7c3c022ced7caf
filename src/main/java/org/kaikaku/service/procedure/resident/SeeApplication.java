package org.kaikaku.service.procedure.resident;

import java.util.List;
import java.util.Optional;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Power;
import org.kaikaku.platform.mandate.NotInMandate;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.application.Receipt;
import org.kaikaku.service.procedure.application.StatedFact;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.springframework.stereotype.Component;

/**
 * Whose application it is, and how much of it somebody sees who acts for another: nothing outside of what they were given, and never where
 * the person lives while that is under protection (支援措置).
 */
@Component
public class SeeApplication {
    private static final Unseen WHY =
            new Unseen("people look at what they applied for themselves, or for whom they act");

    private final Applications applications;
    private final Files files;
    private final Journal journal;

    SeeApplication(Applications applications, Files files, Journal journal) {
        this.applications = applications;
        this.files = files;
        this.journal = journal;
    }

    /** A stranger's receipt number, a wrong one, one outside of the mandate and one that does not exist are the same: nothing is there. */
    public Optional<Application> find(String typed, Actor actor) {
        return Receipt.parse(typed)
                .flatMap(one -> applications.find(one, WHY))
                .filter(application -> {
                    var account = application.header().account();
                    return account != null && files.of(actor).contains(account);
                })
                .filter(application -> may(Power.LOOK, application.header(), actor));
    }

    public boolean may(Power power, Header header, Actor actor) {
        return actor.covers(power, header.event(), header.procedure());
    }

    /** @throws NotInMandate when it was not given */
    void must(Power power, Header header, Actor actor) {
        if (!may(power, header, actor)) {
            throw new NotInMandate();
        }
    }

    static boolean shielded(Actor actor) {
        return actor.behalf() != null && actor.behalf().shielded();
    }

    List<StatedFact> facts(Header header, Catalogue catalogue, Actor actor) {
        if (!shielded(actor)) {
            return header.facts();
        }
        return header.facts().stream()
                .filter(fact -> catalogue
                        .facts()
                        .fact(FactRef.parse(fact.fact()).fact())
                        .filter(known -> !known.tellsWhere())
                        .isPresent())
                .toList();
    }

    /** A paper may say where somebody lives, and nobody has read it for that. */
    boolean mayTake(Papers.Paper paper, Header header, Actor actor) {
        return !shielded(actor) && (!paper.kind().equals(Papers.DECISION) || may(Power.RECEIVE, header, actor));
    }

    /** What somebody looks at for another is told to them. */
    public void write(Header header, String purpose, Actor actor) {
        if (actor.behalf() != null) {
            journal.write(header.traces(actor.doer(), Act.LOOK, "代理人として" + purpose));
        }
    }
}
