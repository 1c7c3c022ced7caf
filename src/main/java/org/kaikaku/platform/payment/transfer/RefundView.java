package org.kaikaku.platform.payment.transfer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.web.Page;

/** @param problem which field is wrong, as the key of its text ends; null where none is */
public record RefundView(
        UUID id,
        String charge,
        String name,
        long amount,
        String reason,
        String bank,
        String branch,
        String kind,
        String account,
        String holder,
        RefundsView.@Nullable CameBack cameBack,
        @Nullable String problem) {
    public String yen(long sum) {
        return Page.count(sum);
    }
}
