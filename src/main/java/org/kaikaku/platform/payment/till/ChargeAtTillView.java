package org.kaikaku.platform.payment.till;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Page;

/**
 * @param payer name; empty where nobody is named
 * @param tendered as typed
 * @param problem key of a text
 */
public record ChargeAtTillView(
        UUID id,
        String number,
        Text words,
        long amount,
        Text due,
        String payer,
        String tendered,
        @Nullable String problem) {
    public String yen(long sum) {
        return Page.count(sum);
    }
}
