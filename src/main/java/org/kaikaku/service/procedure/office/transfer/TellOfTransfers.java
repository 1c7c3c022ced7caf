package org.kaikaku.service.procedure.office.transfer;

import java.time.Clock;
import java.time.Duration;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.service.procedure.application.Application.Withdrawn;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.news.TellApplicant;
import org.kaikaku.service.procedure.transfer.Transfer;
import org.kaikaku.service.procedure.transfer.Transfers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells applicants which division works on their case now, once it cannot be taken back; each in a transaction of its own, and each once.
 */
@Component
class TellOfTransfers implements RecurringJob {
    private static final Unseen WHY =
            new Unseen("tells people of their own case what TransferCase has done and written down; nobody looks");

    private static final Logger LOG = LoggerFactory.getLogger(TellOfTransfers.class);
    private static final int AT_ONCE = 200;

    private final Transfers transfers;
    private final Applications applications;
    private final TellApplicant applicant;
    private final TransactionTemplate each;
    private final Clock clock;

    TellOfTransfers(
            Transfers transfers,
            Applications applications,
            TellApplicant applicant,
            TransactionTemplate each,
            Clock clock) {
        this.transfers = transfers;
        this.applications = applications;
        this.applicant = applicant;
        this.each = each;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "procedure.tell-of-transfers";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        for (var transfer : transfers.untold(clock.instant(), AT_ONCE)) {
            try {
                each.executeWithoutResult(_ -> tell(transfer));
            } catch (DataAccessException e) {
                LOG.warn("Nobody is told just now that {} went to another division", transfer.receipt(), e);
            }
        }
    }

    /** Where it has gone further since, or was withdrawn, this way of it is no news. */
    private void tell(Transfer transfer) {
        var application = applications.get(transfer.receipt(), WHY);
        var header = application.header();
        if (transfers.tell(transfer, clock.instant())
                && header.division().equals(transfer.to())
                && !(application instanceof Withdrawn)) {
            applicant.transferred(header);
        }
    }
}
