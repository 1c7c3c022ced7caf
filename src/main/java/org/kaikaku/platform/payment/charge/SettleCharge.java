package org.kaikaku.platform.payment.charge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.payment.Method;
import org.kaikaku.platform.payment.Paid;
import org.kaikaku.platform.payment.PayDays;
import org.kaikaku.platform.payment.TakenBack;
import org.kaikaku.platform.payment.fees.Account;
import org.kaikaku.platform.payment.fees.PaymentFiles;
import org.kaikaku.platform.payment.ledger.Ledger;
import org.kaikaku.platform.payment.ledger.Posting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Money has come for a charge: it is paid once, by whoever's money came first, and what comes after that is owed back. */
@Service
public class SettleCharge {
    private final ChargeTable charges;
    private final Ledger ledger;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final PaymentFiles files;
    private final PayDays days;
    private final Clock clock;

    SettleCharge(
            ChargeTable charges,
            Ledger ledger,
            Journal journal,
            ApplicationEventPublisher events,
            PaymentFiles files,
            PayDays days,
            Clock clock) {
        this.charges = charges;
        this.ledger = ledger;
        this.journal = journal;
        this.events = events;
        this.files = files;
        this.days = days;
        this.clock = clock;
    }

    /** What became of money that came. */
    public enum Settled {
        PAID,
        /** It is paid or cancelled, so that this money must go back. */
        NOT_OWED
    }

    /**
     * @param amount of the whole charge; a part pays nothing
     * @param cause once for each time that money comes: {@code receipt/12/0}
     * @param into the account that it came to
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Settled settle(UUID charge, Method method, long amount, String cause, String into, Doer by) {
        return settle(charge, method, amount, cause, into, LocalDate.ofInstant(clock.instant(), City.ZONE), by);
    }

    /** @param received the day on which it came to whoever takes money for the city; else as above */
    @Transactional(propagation = Propagation.MANDATORY)
    public Settled settle(
            UUID charge, Method method, long amount, String cause, String into, LocalDate received, Doer by) {
        if (!(charges.lock(charge).orElse(null) instanceof Charge.Open open)
                || open.core().amount() != amount) {
            return Settled.NOT_OWED;
        }
        var paid = open.pay(method, clock.instant());
        var core = paid.core();
        charges.save(paid);
        ledger.post(
                new Posting(
                        cause,
                        Posting.Kind.PAYMENT,
                        into,
                        Account.RECEIVABLE,
                        amount,
                        core.year(),
                        core.words().ja(),
                        charge),
                received,
                by);
        journal.write(new Trace(by, Act.CHANGE, "お支払いを受け取る", core.payer().person(), "charge/" + core.shown()));
        events.publishEvent(new Paid(charge, core.subject(), amount, method, paid.at()));
        return Settled.PAID;
    }

    /** Whether it is paid and nothing of it went back otherwise. Nobody changes it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean canUnsettle(UUID charge) {
        return charges.lock(charge).orElse(null) instanceof Charge.Paid paid && paid.refunded() == 0;
    }

    /** Taken back before the till was closed: the charge is open again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean unsettle(UUID charge, String cause, Doer by) {
        if (!(charges.lock(charge).orElse(null) instanceof Charge.Paid paid) || paid.refunded() > 0) {
            return false;
        }
        charges.save(paid.unpay());
        ledger.counter(cause, "領収の取消し", by);
        var core = paid.core();
        journal.write(new Trace(by, Act.CHANGE, "お支払いの受取りを取り消す", core.payer().person(), "charge/" + core.shown()));
        events.publishEvent(new TakenBack(charge, core.subject(), core.amount(), TakenBack.Why.MISTAKE));
        return true;
    }

    /**
     * The provider gave back, unasked, what paid this charge (チャージバック): what was left of it is owed again, by a new day.
     *
     * @param gone yen that went back unasked of what paid it
     * @param cause once for each time
     * @param from the account in which what went back waits for its reason
     * @return false where it is not paid or something is left of it; then nothing happens
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean chargeBack(UUID charge, long gone, String cause, String from, Doer by) {
        if (!(charges.lock(charge).orElse(null) instanceof Charge.Paid paid)
                || paid.leftOfLast() == 0
                || gone < paid.leftOfLast()) {
            return false;
        }
        var now = clock.instant();
        var counted = LocalDate.ofInstant(now, City.ZONE).plusDays(files.rules().chargedBackDays());
        var open = paid.chargeBack(days.last(counted));
        var core = open.core();
        charges.save(open);
        charges.reopened(charge, now);
        ledger.post(
                new Posting(
                        cause,
                        Posting.Kind.CHARGEBACK,
                        Account.RECEIVABLE,
                        from,
                        core.amount(),
                        core.year(),
                        "チャージバック " + core.words().ja(),
                        charge),
                by);
        journal.write(
                new Trace(by, Act.CHANGE, "取り消されたお支払いをもう一度お願いする", core.payer().person(), "charge/" + core.shown()));
        events.publishEvent(new TakenBack(charge, core.subject(), core.amount(), TakenBack.Why.CHARGEBACK));
        return true;
    }
}
