package org.kaikaku.platform.payment.refund;

import java.time.Clock;
import java.util.UUID;
import org.kaikaku.platform.payment.online.AskedBack;
import org.springframework.stereotype.Component;

/** Refunds that were asked for through a payment; what has gone back is waited for no longer, however it was learnt and whoever asked for it. */
@Component
class AskedThrough implements AskedBack {
    private final RefundTable refunds;
    private final Clock clock;

    AskedThrough(RefundTable refunds, Clock clock) {
        this.refunds = refunds;
        this.clock = clock;
    }

    @Override
    public long of(UUID attempt) {
        return refunds.through(attempt);
    }

    @Override
    public long ofTooMuch(UUID charge) {
        return refunds.ofTooMuch(charge);
    }

    /**
     * Which of them it was, nobody says: one of just that amount, else one after the other, the last of them in part. Whichever it truly was, what
     * still waits is what is still owed, and a refund is over only by money that went.
     */
    @Override
    public void wentBack(UUID attempt, long yen) {
        long more = yen - refunds.done(attempt);
        var waiting = refunds.waiting(attempt);
        var same = waiting.stream().filter(one -> one.amount() == more).findFirst();
        if (same.isPresent()) {
            over(same.get(), more);
            return;
        }
        long rest = more;
        for (var one : waiting) {
            rest -= over(one, rest);
        }
    }

    /** How many yen of those that went were this one's. */
    private long over(RefundTable.Waiting one, long gone) {
        if (gone >= one.amount()) {
            refunds.done(one.id(), clock.instant());
            return one.amount();
        }
        if (gone > 0) {
            refunds.partDone(one.id(), UUID.randomUUID(), gone, clock.instant());
        }
        return Math.max(0, gone);
    }
}
