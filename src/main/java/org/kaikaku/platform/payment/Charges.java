package org.kaikaku.platform.payment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.audit.Doer;

/**
 * Where any room asks for money. All of it happens in the caller's transaction, and the caller has found out that it may be asked. What
 * becomes of a charge is told by {@link Paid}, {@link TakenBack}, {@link Refunded}, {@link ChargeCancelled} and {@link Overdue}, in the transaction in which it
 * happens: listen with a plain {@code @EventListener} and look at {@code subject} first.
 */
public interface Charges {
    /** Money is owed from now on (調定). */
    Charged ask(NewCharge charge, Doer by);

    Optional<Charged> find(UUID id);

    /** Oldest first. */
    List<Charged> of(String subject);

    /** What is still to be paid under any of these, oldest first. */
    List<Charged> open(Collection<String> subjects);

    /** The oldest that is still to be paid. */
    default Optional<Charged> open(String subject) {
        return of(subject).stream()
                .filter(one -> one.state() == Charged.State.OPEN)
                .findFirst();
    }

    /**
     * Until the transaction ends nobody else pays, cancels or refunds what is asked for under this subject. Whoever changes what was asked for
     * together with something of their own begins with this, as money that comes does: then nobody waits for somebody who waits for them.
     */
    void hold(String subject);

    /**
     * Nothing is owed any more; the books show it by a counter-entry. What came of it in parts was for nothing, and waits in suspense. Whoever is about to pay online may still do so: then it goes back to them.
     *
     * @return false where it is paid or was cancelled before; then nothing happens, and a paid one is refunded instead
     */
    boolean cancel(UUID id, String reason, Doer by);

    /**
     * Something of what was paid goes back: through the provider to whoever paid there, else to a bank account that they tell the treasurer. It
     * leaves the house after the commit. That it must go back, and who decided so, is for the caller to know.
     *
     * @param amount yen, from 1 to what is left of it
     * @return false where it is not paid or less is left; then nothing happens
     */
    boolean refund(UUID id, long amount, String reason, Doer by);
}
