package org.kaikaku.platform.payment;

import java.util.Optional;
import org.kaikaku.platform.language.Text;

/** Says what is paid for. Each room that asks for money may have one for its own subjects and fees. */
public interface PaidFor {
    /** Path of a page for whoever owes it, who has signed in; empty where the subject is another room's, or there is none. */
    Optional<String> page(String subject);

    /** What a fee is called where takings are counted by it; empty where it is another room's. */
    default Optional<Text> fee(String key) {
        return Optional.empty();
    }
}
