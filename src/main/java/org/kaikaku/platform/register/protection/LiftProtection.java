package org.kaikaku.platform.register.protection;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.consent.CannotBeDone;
import org.kaikaku.platform.consent.ConsentGiven;
import org.kaikaku.platform.consent.ConsentRequest;
import org.kaikaku.platform.consent.Consents;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.register.AddressGuard;
import org.kaikaku.platform.register.RegisterEvent;
import org.kaikaku.platform.register.ResidentsChanged;
import org.kaikaku.platform.web.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One asks for it with a reason, another agrees; only then is the address told again. */
@Service
class LiftProtection {
    static final String ACT = "register.lift-protection";
    private static final String ID = "id";

    private final Protections protections;
    private final Consents consents;
    private final AddressGuard guard;
    private final ApplicationEventPublisher events;
    private final Journal journal;
    private final Texts texts;
    private final Clock clock;

    LiftProtection(
            Protections protections,
            Consents consents,
            AddressGuard guard,
            ApplicationEventPublisher events,
            Journal journal,
            Texts texts,
            Clock clock) {
        this.protections = protections;
        this.consents = consents;
        this.guard = guard;
        this.events = events;
        this.journal = journal;
        this.texts = texts;
        this.clock = clock;
    }

    /** @return the request, whether it was asked now or waits already */
    @Transactional
    public UUID ask(Protection.InForce protection, String reason, Actor actor) {
        var begun = protection.begun();
        return consents.ask(
                        new ConsentRequest(
                                ACT,
                                begun.object(),
                                begun.person().value(),
                                texts.get("register.protection.lift"),
                                reason,
                                Map.of(ID, begun.id().toString()),
                                Right.LIFT_PROTECTION,
                                Objects.requireNonNullElse(actor.office(), "*"),
                                null),
                        actor)
                .id();
    }

    @EventListener
    void given(ConsentGiven given) {
        if (!given.act().equals(ACT)) {
            return;
        }
        var id = UUID.fromString(Objects.requireNonNull(given.payload().get(ID)));
        var begun = protections
                .find(id)
                .map(Protection::begun)
                .orElseThrow(() -> new CannotBeDone(texts.get("register.protection.gone")));
        if (!protections.end(begun, clock.instant())) {
            throw new CannotBeDone(texts.get("register.protection.gone"));
        }
        guard.changed();
        events.publishEvent(new ResidentsChanged(protections.household(begun.person())));
        events.publishEvent(new RegisterEvent.ProtectionLifted(
                begun.id(), clock.instant(), List.of(begun.person().value())));
        journal.write(new Trace(
                given.agreer(), Act.CHANGE, "二人の職員の確認による支援措置の解除", begun.person().value(), begun.object()));
    }
}
