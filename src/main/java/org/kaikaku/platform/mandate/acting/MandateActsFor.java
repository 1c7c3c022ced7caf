package org.kaikaku.platform.mandate.acting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.ActsFor;
import org.kaikaku.platform.identity.Behalf;
import org.kaikaku.platform.identity.ForAnother;
import org.kaikaku.platform.mandate.grant.MandatesInForce;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/** Asks anew in each request whether the mandate still holds: revoked is over with the next click. */
@Component
class MandateActsFor implements ActsFor {
    /** Request attribute: for whom this request was found to act. */
    static final String BEHALF = MandateActsFor.class.getName();

    private final MandatesInForce mandates;

    MandateActsFor(MandatesInForce mandates) {
        this.mandates = mandates;
    }

    @Override
    public Actor acting(Actor self, HttpServletRequest request, MethodParameter wanted) {
        var open = open(wanted);
        if (self.staff() || open != null && open.oneself()) {
            return self;
        }
        var chosen = ActingSession.chosen(request);
        if (chosen.isPresent()) {
            var behalf = mandates.behalf(chosen.get(), self).orElseThrow(() -> new Stopped(Stopped.Why.OVER));
            request.setAttribute(BEHALF, behalf);
            return acting(self, behalf, request, open != null);
        }
        if (ActingSession.otherWindow(request, Optional.empty())) {
            throw new Stopped(Stopped.Why.OTHER_WINDOW);
        }
        return self;
    }

    private static Actor acting(Actor self, Behalf behalf, HttpServletRequest request, boolean open) {
        if (ActingSession.otherWindow(request, Optional.of(behalf.mandate()))) {
            throw new Stopped(Stopped.Why.OTHER_WINDOW);
        }
        if (!open) {
            throw new Stopped(Stopped.Why.ONESELF_ONLY);
        }
        return self.actingFor(behalf);
    }

    private static @Nullable ForAnother open(MethodParameter wanted) {
        var method = wanted.getMethod();
        var own = method == null ? null : AnnotatedElementUtils.findMergedAnnotation(method, ForAnother.class);
        return own != null
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(wanted.getContainingClass(), ForAnother.class);
    }
}
