package org.kaikaku.platform.payment.charge;

import org.kaikaku.platform.audit.Doer;

/** How money goes back that a charge does not keep; the package of refunds knows. In the caller's transaction. */
public interface GiveBack {
    /** @param paid locked, with the amount already taken from what is left of it */
    void giveBack(Charge.Paid paid, long amount, String reason, Doer by);
}
