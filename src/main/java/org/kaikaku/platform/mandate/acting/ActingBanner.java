package org.kaikaku.platform.mandate.acting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Behalf;
import org.kaikaku.platform.identity.SignedInActor;
import org.kaikaku.platform.mandate.grant.MandatesInForce;
import org.kaikaku.platform.web.ActingFor;
import org.springframework.stereotype.Component;

/** Puts on every page for whom somebody acts, also on those that do not ask it. */
@Component
class ActingBanner implements ActingFor.Source {
    private final MandatesInForce mandates;
    private final SignedInActor signedIn;

    ActingBanner(MandatesInForce mandates, SignedInActor signedIn) {
        this.mandates = mandates;
        this.signedIn = signedIn;
    }

    @Override
    public @Nullable ActingFor actingFor(HttpServletRequest request) {
        var chosen = ActingSession.program(request)
                ? null
                : ActingSession.chosen(request).orElse(null);
        if (chosen == null) {
            return null;
        }
        if (request.getAttribute(MandateActsFor.BEHALF) instanceof Behalf found) {
            return of(found);
        }
        return signedIn.get()
                .filter(actor -> !actor.staff())
                .map(actor -> asked(chosen, actor))
                .orElse(null);
    }

    private ActingFor asked(UUID chosen, Actor self) {
        return mandates.behalf(chosen, self)
                .map(ActingBanner::of)
                .orElseGet(() -> new ActingFor(chosen.toString(), null, ""));
    }

    private static ActingFor of(Behalf behalf) {
        return new ActingFor(behalf.mandate().toString(), behalf.name(), behalf.kind());
    }
}
