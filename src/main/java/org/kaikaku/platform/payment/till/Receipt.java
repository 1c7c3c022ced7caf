package org.kaikaku.platform.payment.till;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.charge.Numbers;
import org.kaikaku.platform.payment.fees.Fee;

/**
 * What somebody got for their cash (領収書).
 *
 * @param tendered yen that they handed over
 * @param taker name of whoever took it
 * @param voidReason why it was taken back; null where it stands
 */
public record Receipt(
        long number,
        UUID till,
        long total,
        long tendered,
        String taker,
        Instant at,
        @Nullable String voidReason,
        List<Line> lines) {

    /**
     * @param amount yen of all of this line, tax included
     * @param percent the rate when it was paid
     * @param returned whether it pays no charge but is brought back, as too much had gone back (戻入)
     */
    public record Line(
            UUID charge, Text words, int quantity, long amount, Fee.Tax tax, int percent, boolean returned) {}

    /** What a line says of what is brought back. */
    static Text returned(Text paidFor) {
        return new Text(
                "過払いの戻入 " + paidFor.ja(),
                "多《おお》く かえした お金《かね》 " + paidFor.easy(),
                "Returned, as too much went back: " + paidFor.en());
    }

    public long change() {
        return tendered - total;
    }

    public String shown() {
        return shown(number);
    }

    static String shown(long number) {
        return Numbers.shown("R", number);
    }
}
