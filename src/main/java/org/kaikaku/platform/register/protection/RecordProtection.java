package org.kaikaku.platform.register.protection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.register.AddressGuard;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.RegisterEvent;
import org.kaikaku.platform.register.ResidentsChanged;
import org.kaikaku.platform.register.protection.Protection.Begun;
import org.kaikaku.platform.register.protection.Protection.Decision;
import org.kaikaku.platform.register.protection.Protection.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts somebody under protection, and prolongs it. From the commit on no page of this node tells where they live. */
@Service
class RecordProtection {
    private final Protections protections;
    private final Terms.Source terms;
    private final AddressGuard guard;
    private final ApplicationEventPublisher events;
    private final Journal journal;
    private final Clock clock;

    RecordProtection(
            Protections protections,
            Terms.Source terms,
            AddressGuard guard,
            ApplicationEventPublisher events,
            Journal journal,
            Clock clock) {
        this.protections = protections;
        this.terms = terms;
        this.guard = guard;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return why not; empty where it is done */
    @Transactional
    public Optional<Reason> begin(
            PersonId person, @Nullable Kind kind, String document, @Nullable LocalDate since, Actor actor) {
        var wrong = wrong(kind, document, since);
        if (wrong.isPresent() || kind == null || since == null) {
            return wrong;
        }
        var begun = new Begun(
                UUID.randomUUID(),
                person,
                kind,
                document,
                since,
                since.plusMonths(terms.current().months()),
                1);
        if (!protections.add(begun, actor.name(), clock.instant())) {
            return Optional.of(Reason.ALREADY);
        }
        guard.changed();
        events.publishEvent(new ResidentsChanged(protections.household(begun.person())));
        events.publishEvent(new RegisterEvent.ProtectionBegan(begun.id(), clock.instant(), List.of(person.value())));
        journal.write(new Trace(actor.doer(), Act.CREATE, "支援措置の申出により、住所を守る", person.value(), begun.object()));
        return Optional.empty();
    }

    private Optional<Reason> wrong(@Nullable Kind kind, String document, @Nullable LocalDate since) {
        if (kind == null) {
            return Optional.of(Reason.NO_KIND);
        }
        if (document.isBlank()) {
            return Optional.of(Reason.NO_DOCUMENT);
        }
        if (since == null) {
            return Optional.of(Reason.NO_DAY);
        }
        return since.isAfter(today()) ? Optional.of(Reason.DAY_TO_COME) : Optional.empty();
    }

    @Transactional
    public Optional<Reason> renew(Protection.InForce protection, String document, Actor actor) {
        if (document.isBlank()) {
            return Optional.of(Reason.NO_DOCUMENT);
        }
        return switch (protection.renew(document, today(), terms.current())) {
            case Decision.Refused(var why) -> Optional.of(why);
            case Decision.Accepted(var now) -> {
                if (!protections.save(now)) {
                    yield Optional.of(Reason.ALREADY);
                }
                journal.write(new Trace(
                        actor.doer(), Act.CHANGE, "支援措置の期間の延長", now.person().value(), now.object()));
                yield Optional.empty();
            }
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }
}
