package org.kaikaku.platform.payment.till;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Page;

/**
 * The sheet of a till's day (現金出納日計表).
 *
 * @param returned receipts of cash that was brought back (戻入)
 * @param counted null while it is open
 * @param own whether whoever looks took with it, and so is not the second person
 * @param problem key of a text
 */
public record ClosingView(
        UUID id,
        String holder,
        Text office,
        Text opened,
        String state,
        long fund,
        long taken,
        int receipts,
        int back,
        int returned,
        List<Fee> fees,
        @Nullable Counted counted,
        boolean waits,
        boolean own,
        @Nullable String problem) {

    public record Fee(Text words, int quantity, long amount) {}

    /** @param checker empty until somebody closed it */
    public record Counted(
            List<Kind> kinds,
            long there,
            long difference,
            String explanation,
            String checker,
            @Nullable Text closed) {}

    public record Kind(int yen, int count) {
        public String shown() {
            return Page.count(yen);
        }
    }

    public String yen(long amount) {
        return Page.count(amount);
    }
}
