package org.kaikaku.service.procedure.office.finding;

import org.kaikaku.platform.register.ResidentsChanged;
import org.kaikaku.service.procedure.application.CaseChanges;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever comes under protection (支援措置) takes the words of their cases out of the search with them. */
@Component
class FollowProtection {
    private final CaseChanges changes;

    FollowProtection(CaseChanges changes) {
        this.changes = changes;
    }

    @EventListener
    void on(ResidentsChanged event) {
        changes.of(event.people());
    }
}
