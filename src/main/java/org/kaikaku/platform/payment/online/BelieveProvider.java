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
    private final Ledger ledger;

    BelieveProvider(AttemptTable attempts, ChargeTable charges, SettleCharge settle, Ledger ledger) {
        this.attempts = attempts;
        this.charges = charges;
        this.settle = settle;
        this.ledger = ledger;
    }

    /** False where we never began such a payment. */
    @Transactional
    boolean believe(Seen seen) {
        var before = attempts.lock(seen.payment()).orElse(null);
        if (before == null) {
            return false;
        }
        var after = before.seen(seen);
        if (!after.equals(before)) {
            attempts.save(booked(before, after));
        }
        return true;
    }

    private Attempt booked(Attempt before, Attempt after) {
        if (!(after instanceof Attempt.Captured captured)) {
            return after;
        }
        var now = captured.captured() > before.captured() ? taken(before, captured) : captured;
        if (now.refunded() > before.refunded()) {
            givenBack(before, now);
        }
        return now;
    }

    /** The first money pays the charge, if it is owed and all of it; any other is owed back. */
    private Attempt.Captured taken(Attempt before, Attempt.Captured now) {
        var core = now.core();
        var cause = "attempt/" + core.id() + "/taken/" + now.captured();
        long more = now.captured() - before.captured();
        if (before.captured() == 0
                && settle.settle(core.charge(), Method.ONLINE, more, cause, Account.PROVIDER, Doer.SYSTEM)
                        == Settled.PAID) {
            return now;
        }
        post(cause, Posting.Kind.PAYMENT, Account.PROVIDER, Account.SUSPENSE, more, "過誤納(決済事業者)", core);
        return before.captured() == 0 ? now.asSurplus() : now;
    }

    private void givenBack(Attempt before, Attempt.Captured now) {
        post(
                "attempt/" + now.core().id() + "/back/" + now.refunded(),
                Posting.Kind.REFUND,
                now.surplus() ? Account.SUSPENSE : Account.REFUNDS,
                Account.PROVIDER,
                now.refunded() - before.refunded(),
                "決済事業者からの返金",
                now.core());
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
