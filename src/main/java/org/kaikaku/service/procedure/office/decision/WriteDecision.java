package org.kaikaku.service.procedure.office.decision;

import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.service.procedure.application.Application.Decided;
import org.kaikaku.service.procedure.application.ApplicationDecided;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.application.Receipt;
import org.kaikaku.service.procedure.news.TellApplicant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints the decision once it stands, for the applicant and the file. Printing takes no database connection; the event is handed in again
 * until there is a paper, and however often that happens there is one only.
 */
@Component
class WriteDecision {
    private static final Unseen WHY =
            new Unseen("prints what SettleDecision has decided and written down; nobody looks");

    private final Applications applications;
    private final DecisionPaper paper;
    private final Papers papers;
    private final TellApplicant applicant;
    private final TransactionTemplate together;

    WriteDecision(
            Applications applications,
            DecisionPaper paper,
            Papers papers,
            TellApplicant applicant,
            TransactionTemplate together) {
        this.applications = applications;
        this.paper = paper;
        this.papers = papers;
        this.applicant = applicant;
        this.together = together;
    }

    @Async
    @TransactionalEventListener
    void on(ApplicationDecided event) {
        write(Receipt.parse(event.receipt()).orElseThrow());
    }

    void write(Receipt receipt) {
        if (applications.get(receipt, WHY) instanceof Decided decided) {
            try {
                var printed = paper.print(decided);
                together.executeWithoutResult(_ -> keep(decided, printed));
            } catch (DuplicateKeyException alreadyThere) {
                // An earlier try got so far; that paper stands.
            }
        }
    }

    private void keep(Decided decided, Papers.Sent printed) {
        var kept = papers.keep(
                decided.header().id(), printed, decided.decision().documentNumber(), paper.keptUntil(decided));
        applicant.decided(decided, kept);
    }
}
