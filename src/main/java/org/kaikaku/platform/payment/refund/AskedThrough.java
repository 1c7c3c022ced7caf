package org.kaikaku.platform.payment.refund;

import java.time.Clock;
import java.util.UUID;
import org.kaikaku.platform.payment.online.AskedBack;
import org.springframework.stereotype.Component;

/** Refunds that were asked for through a payment; what has gone back is waited for no longer, however it was learnt. */
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
    public void wentBack(UUID attempt, long yen) {
        if (yen >= refunds.through(attempt)) {
            refunds.allDone(attempt, clock.instant());
        }
    }
}
