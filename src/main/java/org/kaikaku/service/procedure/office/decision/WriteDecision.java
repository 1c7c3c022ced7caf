package org.kaikaku.service.procedure.office.decision;

import org.kaikaku.platform.register.NotALook;
import org.kaikaku.service.procedure.application.Application.Decided;
import org.kaikaku.service.procedure.application.ApplicationDecided;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.application.Receipt;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Prints the decision once it stands, for the applicant and the file. Printing takes no database connection; the event is handed in again
 * until there is a paper, and however often that happens there is one only.
 */
@NotALook("prints what SettleDecision has decided and written down; nobody looks")
@Component
class WriteDecision {
    private final Applications applications;
    private final DecisionPaper paper;
    private final Papers papers;

    WriteDecision(Applications applications, DecisionPaper paper, Papers papers) {
        this.applications = applications;
        this.paper = paper;
        this.papers = papers;
    }

    @Async
    @TransactionalEventListener
    void on(ApplicationDecided event) {
        write(Receipt.parse(event.receipt()).orElseThrow());
    }

    void write(Receipt receipt) {
        if (applications.get(receipt) instanceof Decided decided) {
            try {
                papers.keep(
                        decided.header().id(),
                        paper.print(decided),
                        decided.decision().documentNumber(),
                        paper.keptUntil(decided));
            } catch (DuplicateKeyException alreadyThere) {
                // An earlier try got so far; that paper stands.
            }
        }
    }
}
