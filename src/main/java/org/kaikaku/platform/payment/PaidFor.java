package org.kaikaku.platform.payment;

import java.util.Optional;

/** Says where whoever owes a charge sees what it is for. Each room that asks for money may have one for its own subjects. */
public interface PaidFor {
    /** Path of a page for whoever owes it, who has signed in; empty where the subject is another room's, or there is none. */
    Optional<String> page(String subject);
}
