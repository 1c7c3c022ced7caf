package org.kaikaku.platform.payment.till;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Page;

/**
 * @param issuer of qualified invoices (適格請求書), where something taxable was paid for; null else
 * @param mayTakeBack whether the till is still open
 * @param problem key of a text
 */
public record ReceiptView(
        String number,
        Text day,
        String time,
        Text office,
        String taker,
        List<Line> lines,
        long total,
        long tendered,
        long change,
        @Nullable Issuer issuer,
        List<Tax> taxes,
        boolean stands,
        String reason,
        boolean mayTakeBack,
        @Nullable String problem) {

    /** @param percent the rate; 0 where there is no tax in it */
    public record Line(Text words, int quantity, long amount, int percent) {}

    public record Issuer(String number, Text name) {}

    /** @param amount yen at this rate, tax included; {@code tax}: how much of it is tax, rounded down once for the rate */
    public record Tax(int percent, long amount, long tax) {}

    public String yen(long amount) {
        return Page.count(amount);
    }
}
