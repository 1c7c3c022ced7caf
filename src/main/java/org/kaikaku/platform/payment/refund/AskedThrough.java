package org.kaikaku.platform.payment.refund;

import java.time.Clock;
import java.util.List;
import java.util.Set;
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
     * First those that the provider names: sent once more, they would give nothing. Which of the others it was, nobody says: one of just that amount,
     * else one after the other, the last of them in part. Whichever it truly was, what still waits is what is still owed, and a refund is over only by
     * money that went.
     */
    @Override
    public void wentBack(UUID attempt, long yen, Set<UUID> named) {
        var waiting = refunds.waiting(attempt);
        var sure = waiting.stream().filter(one -> named.contains(one.id())).toList();
        var others = waiting.stream().filter(one -> !named.contains(one.id())).toList();
        long more = yen - refunds.done(attempt);
        long rest = more - over(sure, more);
        var same = others.stream().filter(one -> one.amount() == rest).limit(1).toList();
        over(same.isEmpty() ? others : same, rest);
    }

    /** How many yen of those that went were theirs. */
    private long over(List<RefundTable.Waiting> some, long gone) {
        long rest = gone;
        for (var one : some) {
            rest -= over(one, rest);
        }
        return gone - rest;
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
