package org.kaikaku.platform.payment.charge;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.payment.ChargeCancelled;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.Charges;
import org.kaikaku.platform.payment.NewCharge;
import org.kaikaku.platform.payment.Refunded;
import org.kaikaku.platform.payment.fees.Account;
import org.kaikaku.platform.payment.ledger.Ledger;
import org.kaikaku.platform.payment.ledger.Posting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeepCharges implements Charges {
    private final ChargeTable charges;
    private final Ledger ledger;
    private final GiveBack giveBack;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepCharges(
            ChargeTable charges,
            Ledger ledger,
            GiveBack giveBack,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.charges = charges;
        this.ledger = ledger;
        this.giveBack = giveBack;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Charged ask(NewCharge asked, Doer by) {
        var charge = charges.add(UUID.randomUUID(), asked, clock.instant());
        var core = charge.core();
        ledger.post(
                new Posting(
                        cause(core.id()),
                        Posting.Kind.CHARGE,
                        Account.RECEIVABLE,
                        core.account(),
                        core.amount(),
                        core.year(),
                        core.words().ja(),
                        core.id()),
                by);
        write(core, Act.CREATE, "お支払いの請求を作る", by);
        return charge.told();
    }

    static String cause(UUID charge) {
        return "charge/" + charge;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Charged> find(UUID id) {
        return charges.find(id).map(Charge::told);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Charged> of(String subject) {
        return charges.of(subject).stream().map(Charge::told).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Charged> open(Collection<String> subjects) {
        return charges.open(subjects).stream().map(Charge::told).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String subject) {
        charges.lock(subject);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean cancel(UUID id, String reason, Doer by) {
        return switch (charges.lock(id).orElse(null)) {
            case Charge.Open open -> cancelled(open.cancel(reason), by);
            case Charge.InPlan owed -> {
                events.publishEvent(new CancelledInPlan(owed.core(), reason, by));
                yield cancelled(owed.cancel(reason), by);
            }
            case null, default -> false;
        };
    }

    private boolean cancelled(Charge.Cancelled cancelled, Doer by) {
        var core = cancelled.core();
        charges.save(cancelled);
        owedNoMore(core, by);
        cameForNothing(core, by);
        write(core, Act.CHANGE, "お支払いの請求を取り消す", by);
        events.publishEvent(new ChargeCancelled(core.id(), core.subject(), core.amount(), cancelled.reason()));
        return true;
    }

    /** Of what was owed again after some of it went back, the line that asked for it says more. */
    private void owedNoMore(Charge.Core core, Doer by) {
        var asked = cause(core.id());
        if (ledger.amount(asked) == core.amount()) {
            ledger.counter(asked, "請求の取消し", by);
        } else {
            ledger.post(
                    new Posting(
                            asked + "/less",
                            Posting.Kind.CHARGE,
                            core.account(),
                            Account.RECEIVABLE,
                            core.amount(),
                            core.year(),
                            "調定の減額(請求の取消し)",
                            core.id()),
                    by);
        }
    }

    /** By a plan that has ended. */
    private void cameForNothing(Charge.Core core, Doer by) {
        ledger.post(
                new Posting(
                        cause(core.id()) + "/for-nothing",
                        Posting.Kind.CHARGE,
                        core.account(),
                        Account.SUSPENSE,
                        core.before(),
                        core.year(),
                        "調定の減額(払われた分は過誤納)",
                        core.id()),
                by);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean refund(UUID id, long amount, String reason, Doer by) {
        if (!(charges.lock(id).orElse(null) instanceof Charge.Paid paid) || amount < 1 || amount > paid.left()) {
            return false;
        }
        var after = paid.refund(amount);
        charges.save(after);
        giveBack.giveBack(after, amount, reason, by);
        var core = after.core();
        write(core, Act.CHANGE, "お支払いを返す", by);
        events.publishEvent(new Refunded(id, core.subject(), core.amount(), amount, after.left() == 0));
        return true;
    }

    private void write(Charge.Core core, Act act, String purpose, Doer by) {
        journal.write(new Trace(by, act, purpose, core.payer().person(), "charge/" + core.shown()));
    }
}
