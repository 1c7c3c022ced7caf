package org.kaikaku.platform.payment.online;

import java.util.UUID;

/** What the city itself asked a provider to give back; the package of refunds knows. In the caller's transaction. */
public interface AskedBack {
    /** Yen of a payment, whether the provider has given them back or not; nobody changes that until the transaction ends. */
    long of(UUID attempt);

    /**
     * So much of it has gone back.
     *
     * @param yen in all; where that is all that was asked for, none of it is waited for any more
     */
    void wentBack(UUID attempt, long yen);
}
