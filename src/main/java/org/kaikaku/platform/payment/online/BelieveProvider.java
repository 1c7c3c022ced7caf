package org.kaikaku.platform.payment.online;

import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.payment.Method;
import org.kaikaku.platform.payment.charge.Charge;
import org.kaikaku.platform.payment.charge.ChargeTable;
import org.kaikaku.platform.payment.charge.SettleCharge;
import org.kaikaku.platform.payment.charge.SettleCharge.Settled;
import org.kaikaku.platform.payment.fees.Account;
import org.kaikaku.platform.payment.ledger.Ledger;
import org.kaikaku.platform.payment.ledger.Posting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what the provider says of a payment. It may be said in any order and any number of times: each yen that was taken or given back is
 * written once, since the provider says how much it is in all.
 */
@Service
class BelieveProvider {
    private final AttemptTable attempts;
    private final ChargeTable charges;
    private final SettleCharge settle;
    private final AskedBack askedBack;
    private final Ledger ledger;

    BelieveProvider(
            AttemptTable attempts, ChargeTable charges, SettleCharge settle, AskedBack askedBack, Ledger ledger) {
        this.attempts = attempts;
        this.charges = charges;
        this.settle = settle;
        this.askedBack = askedBack;
        this.ledger = ledger;
    }

    /** False where we never began such a payment. First the charge is locked, then what pays it, as whoever refunds or cancels does. */
    @Transactional
    boolean believe(Seen seen) {
        attempts.find(seen.payment())
                .ifPresent(known -> charges.lock(known.core().charge()));
        var before = attempts.lock(seen.payment()).orElse(null);
        if (before == null) {
            return false;
        }
        var after = before.seen(seen);
        if (!after.equals(before)) {
            attempts.save(booked(before, after, seen));
        }
        return true;
    }

    private Attempt booked(Attempt before, Attempt after, Seen seen) {
        if (!(after instanceof Attempt.Captured captured)) {
            return after;
        }
        var now = captured.captured() > before.captured() ? taken(before, captured) : captured;
        return now.refunded() > before.refunded() ? givenBack(before, now, seen) : now;
    }

    /** The first money pays the charge, if it is owed and all of it; any other is owed back. */
    private Attempt.Captured taken(Attempt before, Attempt.Captured now) {
        var core = now.core();
        var cause = "attempt/" + core.id() + "/taken/" + now.captured();
        long more = now.captured() - before.captured();
        if (before.captured() == 0
                && settle.settle(core.charge(), Method.ONLINE, more, cause, Account.PROVIDER, Doer.SYSTEM)
                        == Settled.PAID) {
            return now.used(Attempt.Use.PAYS);
        }
        post(cause, Posting.Kind.PAYMENT, Account.PROVIDER, Account.SUSPENSE, more, "過誤納(決済事業者)", core);
        return before.captured() == 0 ? now.used(Attempt.Use.SURPLUS) : now;
    }

    private Attempt givenBack(Attempt before, Attempt.Captured now, Seen seen) {
        var cause = "attempt/" + now.core().id() + "/back/" + now.refunded();
        long more = now.refunded() - before.refunded();
        if (now.surplus()) {
            post(cause, Posting.Kind.REFUND, Account.SUSPENSE, Account.PROVIDER, more, "決済事業者からの返金", now.core());
            return now;
        }
        var id = now.core().id();
        long ours = Math.clamp(askedBack.of(id) - (now.askedBack() - more), 0, more);
        post(cause, Posting.Kind.REFUND, Account.REFUNDS, Account.PROVIDER, ours, "決済事業者からの返金", now.core());
        askedBack.wentBack(id, now.askedBack() - more + ours, seen.named());
        return ours == more ? now : unasked(now, more - ours);
    }

    /** What nobody here asked for waits in suspense; once all that paid the charge is gone, the charge is owed again (チャージバック). */
    private Attempt unasked(Attempt.Captured before, long yen) {
        var now = before.alsoUnasked(yen);
        var core = now.core();
        var cause = "attempt/" + core.id() + "/unasked/" + now.refunded();
        post(cause, Posting.Kind.CHARGEBACK, Account.SUSPENSE, Account.PROVIDER, yen, "求めていない返金(決済事業者)", core);
        boolean again = now.use() == Attempt.Use.PAYS
                && settle.chargeBack(
                        core.charge(),
                        now.goneUnasked(askedBack.ofTooMuch(core.charge())),
                        cause + "/owed",
                        Account.SUSPENSE,
                        Doer.SYSTEM);
        return again ? now.used(Attempt.Use.NONE) : now;
    }

    private void post(
            String cause,
            Posting.Kind kind,
            String debit,
            String credit,
            long amount,
            String words,
            Attempt.Core core) {
        var year = charges.find(core.charge())
                .map(Charge::core)
                .map(Charge.Core::year)
                .orElseThrow();
        ledger.post(new Posting(cause, kind, debit, credit, amount, year, words, core.charge()), Doer.SYSTEM);
    }
}
