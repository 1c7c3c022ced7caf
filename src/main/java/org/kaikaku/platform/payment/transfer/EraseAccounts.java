package org.kaikaku.platform.payment.transfer;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.Keepings;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Bank accounts are kept until the transfer was confirmed and as long after it as {@code keeping.yaml} says; the refund itself stays in the books. */
@Component
class EraseAccounts implements RecurringJob {
    private final TransferTable table;
    private final Keepings keepings;
    private final Journal journal;
    private final TransactionTemplate together;
    private final Clock clock;

    EraseAccounts(TransferTable table, Keepings keepings, Journal journal, TransactionTemplate together, Clock clock) {
        this.table = table;
        this.keepings = keepings;
        this.journal = journal;
        this.together = together;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payment.erase-accounts";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(keepings.current().refundAccounts(), ChronoUnit.DAYS);
        together.executeWithoutResult(_ -> journal.write(table.eraseAccounts(before).stream()
                .map(one -> new Trace(
                        Doer.SYSTEM, Act.CHANGE, "お返しが済んだ振込先の口座の記録を消す", one.person(), "refund/" + one.number()))
                .toList()));
    }
}
