package org.kaikaku.platform.consent.request;

import java.time.Clock;
import java.time.Duration;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.consent.ConsentLapsed;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends what nobody agreed to in its days. */
@Service
class ExpireConsents implements RecurringJob {
    private final ConsentTable table;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExpireConsents(ConsentTable table, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "consent.expire";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void run() {
        expire();
    }

    /** In the caller's transaction. */
    void expire() {
        var now = clock.instant();
        table.waitingSinceBefore(now.atZone(City.ZONE).toLocalDate()).stream()
                .map(waiting -> waiting.expire(now))
                .filter(table::save)
                .forEach(this::tell);
    }

    private void tell(Consent.Expired expired) {
        var asked = expired.asked();
        var request = asked.request();
        journal.write(new Trace(expired.by(), Act.CHANGE, "二人の確認の期限が過ぎる", request.subject(), "consent/" + asked.id()));
        events.publishEvent(new ConsentLapsed(
                asked.id(), request.act(), request.object(), request.payload(), asked.asker(), false));
    }
}
