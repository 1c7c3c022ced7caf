package org.kaikaku.platform.payment.settlement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment of which the provider's files say something else than we know.
 *
 * @param charge its number; null where we began no such payment
 * @param thereCaptured yen that the files say were taken; {@code hereCaptured}: that we know of
 */
record Difference(
        UUID payment,
        @Nullable Long charge,
        boolean unknown,
        long hereCaptured,
        long thereCaptured,
        long hereRefunded,
        long thereRefunded) {

    enum What {
        /** We never began it: somebody else's money, or a payment that was lost here. */
        UNKNOWN,
        /** The files have more than we know: a message was lost, or the line stands there twice. */
        MORE_TAKEN,
        /** The files have less: it was not handed over. */
        LESS_TAKEN,
        MORE_BACK,
        LESS_BACK
    }

    What what() {
        if (unknown) {
            return What.UNKNOWN;
        }
        if (thereCaptured != hereCaptured) {
            return thereCaptured > hereCaptured ? What.MORE_TAKEN : What.LESS_TAKEN;
        }
        return thereRefunded > hereRefunded ? What.MORE_BACK : What.LESS_BACK;
    }

    /** Yen that the provider has handed over too much; negative where it owes us. */
    long yen() {
        return thereCaptured - thereRefunded - (hereCaptured - hereRefunded);
    }
}
