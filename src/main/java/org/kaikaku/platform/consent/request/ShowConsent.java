package org.kaikaku.platform.consent.request;

import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.consent.ConsentRequest;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Site;
import org.springframework.stereotype.Service;

/** A request as the visitor sees it. */
@Service
class ShowConsent {
    private final SettleConsent settle;
    private final Site.Source site;
    private final Journal journal;

    ShowConsent(SettleConsent settle, Site.Source site, Journal journal) {
        this.settle = settle;
        this.site = site;
        this.journal = journal;
    }

    ConsentView show(Consent consent, Actor actor, String typed, @Nullable String problem) {
        var asked = consent.asked();
        if (asked.request().subject() != null) {
            journal.write(new Trace(
                    actor.doer(), Act.LOOK, "二人の確認のため", asked.request().subject(), "consent/" + asked.id()));
        }
        var may = consent instanceof Consent.Waiting waiting ? settle.mayAgree(waiting, actor) : null;
        boolean mine = asked.askedBy(actor);
        var office = asked.asker().office();
        return new ConsentView(
                ConsentLine.of(consent),
                office == null ? null : site.office(office),
                asked.request().reason(),
                consent instanceof Consent.Refused refused ? refused.reason() : null,
                may != null,
                mine,
                may instanceof Consent.Decision.Accepted,
                may instanceof Consent.Decision.Denied(var why) && !mine && asked.isFor(actor)
                        ? "consent.denied." + why
                        : null,
                typed,
                problem,
                asked.request().payload().get(ConsentRequest.PAGE),
                null);
    }
}
