package org.kaikaku.place.booking;

import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.audit.Doer;

/** Told by whoever takes money. */
public interface BookingFees {
    /**
     * All that is paid for a use so far; the same told twice is told once. In the caller's transaction.
     *
     * @param receipt number of the receipt, or of the payment
     * @return false where no booking of this id stands
     */
    boolean paid(UUID booking, int yen, String receipt, Doer doer);

    /** What is owed for a use and not yet paid, in yen; empty where no booking of this id stands. */
    Optional<Integer> owed(UUID booking);
}
