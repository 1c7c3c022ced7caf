package org.kaikaku.platform.payment.transfer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Page;

/** @param only whether only what came back is shown; {@code words}: what was looked for */
public record SentView(List<Row> rows, boolean only, String words) {
    /**
     * @param account to which it went; empty once that is erased
     * @param waits whether a second person is asked about it
     * @param cameBack null where it did not
     */
    public record Row(
            UUID id,
            String charge,
            String name,
            long amount,
            Text day,
            String account,
            boolean waits,
            RefundsView.@Nullable CameBack cameBack) {}

    public String yen(long amount) {
        return Page.count(amount);
    }
}
