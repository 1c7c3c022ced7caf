package org.kaikaku.platform.webhook.endpoint;

import java.time.Instant;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.AccountChanged;
import org.kaikaku.platform.identity.OwnerNews;
import org.kaikaku.platform.webhook.WebhookStopped;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An address that nobody answers at for days is told nothing more, and its owner is told so. */
@Service
public class GiveUp {
    private final Endpoints endpoints;
    private final OwnerNews news;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    GiveUp(Endpoints endpoints, OwnerNews news, Journal journal, ApplicationEventPublisher events) {
        this.endpoints = endpoints;
        this.news = news;
        this.journal = journal;
        this.events = events;
    }

    /** @param gone whether the receiver said that it wants no more */
    @Transactional
    public void failed(Endpoint endpoint, boolean gone, Instant now) {
        boolean over = endpoints
                .fails(endpoint.id(), now)
                .filter(failing -> gone || failing.isHopeless(now))
                .isPresent();
        if (over && endpoints.stop(endpoint.id())) {
            journal.write(new Trace(Doer.SYSTEM, Act.CHANGE, "届かないWebhookを止める", null, "webhook/" + endpoint.id()));
            news.tell(endpoint.owner(), AccountChanged.Kind.WEBHOOK_STOPPED);
            events.publishEvent(new WebhookStopped(endpoint.id(), endpoint.owner(), now));
        }
    }
}
