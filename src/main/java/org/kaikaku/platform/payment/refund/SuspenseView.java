package org.kaikaku.platform.payment.refund;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Page;

/** @param problem key of a text */
public record SuspenseView(List<Row> rows, @Nullable String problem) {

    /**
     * @param yen that wait; negative where too much went back
     * @param next key of what to do
     * @param give whether it can be given back here
     */
    public record Row(
            UUID charge, String number, Text words, String payer, long yen, Text since, String next, boolean give) {}

    public String yen(long amount) {
        return Page.count(amount);
    }
}
