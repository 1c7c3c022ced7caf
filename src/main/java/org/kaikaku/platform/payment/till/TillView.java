package org.kaikaku.platform.payment.till;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Page;

/**
 * The till at which somebody sells.
 *
 * @param tendered as typed
 * @param problem key of a text
 * @param total what was chosen costs, in yen, where that is known; else 0
 * @param newest receipts of this till
 */
public record TillView(
        Text since,
        long taken,
        List<Line> lines,
        String tendered,
        @Nullable String problem,
        long total,
        List<Row> newest) {

    /** @param typed how many */
    public record Line(String key, Text name, long amount, String typed) {}

    public record Row(String number, String time, List<Text> words, long total, boolean back) {}

    public String yen(long amount) {
        return Page.count(amount);
    }
}
