package org.kaikaku.platform.payment.online;

import java.util.Set;
import java.util.UUID;

/** What the city itself asked a provider to give back; the package of refunds knows. In the caller's transaction. */
public interface AskedBack {
    /** Yen of a payment, whether the provider has given them back or not; nobody changes that until the transaction ends. */
    long of(UUID attempt);

    /** Yen of a charge that came beside what was owed, and that the city has given back or will, by whichever way. */
    long ofTooMuch(UUID charge);

    /**
     * So much of it has gone back.
     *
     * @param yen in all; so much of what was asked for is waited for no longer
     * @param named refunds that are part of it, as the provider says
     */
    void wentBack(UUID attempt, long yen, Set<UUID> named);
}
