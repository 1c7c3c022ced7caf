package org.kaikaku.platform.payment.till;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.web.Page;

/**
 * @param difference shown only once something was counted and does not fit; null before, so that nobody counts towards a sum
 * @param problem key of a text
 */
public record CountView(
        List<Kind> kinds,
        String explanation,
        @Nullable Long counted,
        @Nullable Long difference,
        @Nullable String problem) {

    /** @param typed how many */
    public record Kind(int yen, String typed) {
        public String shown() {
            return Page.count(yen);
        }
    }

    public String yen(long amount) {
        return Page.count(amount);
    }
}
