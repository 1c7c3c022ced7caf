package org.kaikaku.service.procedure.application;

import org.kaikaku.platform.document.DocumentScanned;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A paper that was waited for can be found by its words, or its case is told what the scanner found. */
@Component
class FollowScans {
    private final Papers papers;
    private final CaseChanges changes;
    private final ApplicationEventPublisher events;

    FollowScans(Papers papers, CaseChanges changes, ApplicationEventPublisher events) {
        this.papers = papers;
        this.changes = changes;
        this.events = events;
    }

    @ApplicationModuleListener
    void seen(DocumentScanned scanned) {
        papers.find(scanned.document()).ifPresent(paper -> {
            changes.changed(paper.application());
            if (scanned.threat() != null) {
                events.publishEvent(
                        new PaperInfected(paper.application(), paper.title(), paper.sentAs(), scanned.threat()));
            }
        });
    }
}
