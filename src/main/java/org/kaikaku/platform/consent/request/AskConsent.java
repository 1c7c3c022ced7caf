package org.kaikaku.platform.consent.request;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.consent.ConsentAsked;
import org.kaikaku.platform.consent.ConsentRequest;
import org.kaikaku.platform.consent.Consents;
import org.kaikaku.platform.identity.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AskConsent implements Consents {
    private final ConsentTable table;
    private final ExpireConsents expire;
    private final ConsentPeriods periods;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AskConsent(
            ConsentTable table,
            ExpireConsents expire,
            ConsentPeriods periods,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.expire = expire;
        this.periods = periods;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Asking ask(ConsentRequest request, Actor asker) {
        // One that waits in vain must not stand in the way of this one until the job comes round.
        expire.expire();
        var now = clock.instant();
        var until = now.atZone(City.ZONE).toLocalDate().plusDays(periods.days());
        var asked = new Consent.Asked(UUID.randomUUID(), request, asker.doer(), now, until);
        while (!table.add(asked)) {
            // Settled in this very moment, it stands in nobody's way any more.
            var before = table.waiting(request.act(), request.object());
            if (before.isPresent()) {
                return new Asking.AskedBefore(before.get());
            }
        }
        journal.write(new Trace(
                asker.doer(),
                Act.SUBMIT,
                "二人の確認を求める: " + request.words().ja(),
                request.subject(),
                "consent/" + asked.id()));
        events.publishEvent(new ConsentAsked(
                asked.id(), request.words(), request.right(), request.division(), asker.doer(), Wareki.text(until)));
        return new Asking.Asked(asked.id(), until);
    }

    @Override
    public Optional<UUID> waiting(String act, String object) {
        return table.waiting(act, object);
    }
}
