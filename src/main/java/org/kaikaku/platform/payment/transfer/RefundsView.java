package org.kaikaku.platform.payment.transfer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Page;

/**
 * @param day proposed for the next file
 * @param ready refunds whose account is known
 * @param problem key of a text
 */
public record RefundsView(
        List<Row> owed,
        int ready,
        String day,
        List<File> files,
        @Nullable String problem) {

    /**
     * @param givenUp whether the provider did not take it
     * @param cameBack null where it was not transferred before
     * @param account to which it goes; empty while nobody has told
     */
    public record Row(
            UUID id,
            String charge,
            String name,
            long amount,
            String reason,
            boolean givenUp,
            @Nullable CameBack cameBack,
            String account) {}

    /**
     * How a transfer came back.
     *
     * @param why key of a text; {@code words}: what more the bank said
     * @param account to which it had gone; empty once that is erased
     */
    public record CameBack(Text day, String why, String words, String account) {}

    public record File(
            UUID id,
            long number,
            Text day,
            String state,
            int count,
            long total,
            String maker,
            String agreer,
            boolean own) {}

    public String yen(long amount) {
        return Page.count(amount);
    }
}
