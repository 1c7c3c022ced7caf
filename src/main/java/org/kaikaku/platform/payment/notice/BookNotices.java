package org.kaikaku.platform.payment.notice;

import java.time.Clock;
import java.time.Duration;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.payment.Method;
import org.kaikaku.platform.payment.charge.Charge;
import org.kaikaku.platform.payment.charge.ChargeTable;
import org.kaikaku.platform.payment.charge.SettleCharge;
import org.kaikaku.platform.payment.charge.SettleCharge.Settled;
import org.kaikaku.platform.payment.fees.Account;
import org.kaikaku.platform.payment.ledger.Ledger;
import org.kaikaku.platform.payment.ledger.Posting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Books what banks said that was paid, line by line in transactions of their own; run again after a stop, it goes on where it was. */
@Component
class BookNotices implements RecurringJob {
    private final PaidNoticeTable table;
    private final ChargeTable charges;
    private final SettleCharge settle;
    private final Ledger ledger;
    private final TransactionTemplate together;
    private final Clock clock;

    BookNotices(
            PaidNoticeTable table,
            ChargeTable charges,
            SettleCharge settle,
            Ledger ledger,
            TransactionTemplate together,
            Clock clock) {
        this.table = table;
        this.charges = charges;
        this.settle = settle;
        this.ledger = ledger;
        this.together = together;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payment.book-notices";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        each(
                table.toBook(),
                line -> together.executeWithoutResult(_ -> table.lock(line).ifPresent(this::book)));
    }

    /** What is not owed, or is another sum than is owed, waits in suspense until the treasurer has it go back. */
    private void book(PaidNoticeTable.Line line) {
        var cause = "slip/" + line.bank() + "/" + line.number();
        boolean surplus =
                settle.settle(line.charge(), Method.SLIP, line.amount(), cause, Account.BANK, line.paid(), Doer.SYSTEM)
                        != Settled.PAID;
        if (surplus) {
            var year = charges.find(line.charge())
                    .map(Charge::core)
                    .map(Charge.Core::year)
                    .orElseThrow();
            ledger.post(
                    new Posting(
                            cause,
                            Posting.Kind.PAYMENT,
                            Account.BANK,
                            Account.SUSPENSE,
                            line.amount(),
                            year,
                            "過誤納(金融機関)",
                            line.charge()),
                    line.paid(),
                    Doer.SYSTEM);
        }
        table.booked(line, surplus, clock.instant());
    }
}
