package org.kaikaku.platform.payment.charge;

import java.util.UUID;
import org.kaikaku.platform.audit.Doer;

/** How money goes back that a charge does not keep; the package of refunds knows. In the caller's transaction. */
public interface GiveBack {
    /** @param paid locked, with the amount already taken from what is left of it */
    UUID giveBack(Charge.Paid paid, long amount, String reason, Doer by);
}
