package org.kaikaku.platform.payment.charge;

import java.time.Clock;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.payment.Method;
import org.kaikaku.platform.payment.Paid;
import org.kaikaku.platform.payment.TakenBack;
import org.kaikaku.platform.payment.fees.Account;
import org.kaikaku.platform.payment.ledger.Ledger;
import org.kaikaku.platform.payment.ledger.Posting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A charge that is paid by the steps of a plan (分納). The steps are charges whose other side is the account of instalments; once all are paid, that account
 * pays the charge itself, so that the books say at each moment what is still owed.
 */
@Service
public class ChargeInParts {
    private final ChargeTable charges;
    private final Ledger ledger;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChargeInParts(ChargeTable charges, Ledger ledger, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.charges = charges;
        this.ledger = ledger;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** From now on its steps pay it, and nothing else. False where it is not open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean begin(UUID charge) {
        if (!(charges.lock(charge).orElse(null) instanceof Charge.Open open)) {
            return false;
        }
        charges.save(open.inPlan());
        return true;
    }

    /** All steps are paid. False where it is in no plan. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean pay(UUID charge, String cause, Doer by) {
        if (!(charges.lock(charge).orElse(null) instanceof Charge.InPlan owed)) {
            return false;
        }
        var paid = owed.pay(clock.instant());
        var core = paid.core();
        charges.save(paid);
        post(core, core.amount(), Account.RECEIVABLE, cause, by);
        write(core, "お支払いを受け取る", by);
        events.publishEvent(new Paid(charge, core.subject(), core.amount(), Method.INSTALMENTS, paid.at()));
        return true;
    }

    /** A step of it was charged back after all were paid: its steps pay it once more. False where something of it was refunded. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean unpay(UUID charge, String cause, Doer by) {
        if (!(charges.lock(charge).orElse(null) instanceof Charge.Paid paid)
                || paid.method() != Method.INSTALMENTS
                || paid.refunded() > 0) {
            return false;
        }
        var core = paid.core();
        charges.save(paid.unpay().inPlan());
        ledger.counter(cause, "分納の支払いの取消し", by);
        write(core, "お支払いの受取りを取り消す", by);
        events.publishEvent(new TakenBack(charge, core.subject(), core.amount(), TakenBack.Why.CHARGEBACK));
        return true;
    }

    /** The plan holds no longer: what its steps have paid counts, and the rest is owed at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID charge, long paid, String cause, Doer by) {
        if (charges.lock(charge).orElse(null) instanceof Charge.InPlan owed
                && paid < owed.core().amount()) {
            charges.save(owed.less(paid));
            post(owed.core(), paid, Account.RECEIVABLE, cause, by);
            write(owed.core(), "分納を終える", by);
        }
    }

    /** Nothing is owed any more, so that what the steps have paid was for nothing and goes back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void paidForNothing(Charge.Core charge, long paid, String cause, Doer by) {
        post(charge, paid, Account.SUSPENSE, cause, by);
    }

    private void post(Charge.Core core, long amount, String to, String cause, Doer by) {
        ledger.post(
                new Posting(
                        cause,
                        Posting.Kind.PAYMENT,
                        Account.INSTALMENTS,
                        to,
                        amount,
                        core.year(),
                        "分納 " + core.words().ja(),
                        core.id()),
                by);
    }

    private void write(Charge.Core core, String purpose, Doer by) {
        journal.write(new Trace(by, Act.CHANGE, purpose, core.payer().person(), "charge/" + core.shown()));
    }
}
