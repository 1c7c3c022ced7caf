package org.kaikaku.place.booking.use;

import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.fee.Quote;
import org.kaikaku.platform.payment.Charged;

/**
 * What is owed and what was paid, in yen.
 *
 * @param paid so far
 * @param back of that is given back
 * @param takenBack whether some of what was paid went back without the city, and is not paid again yet
 */
public record Bill(Quote quote, int paid, int back, Reduction reduction, boolean takenBack) {
    public static final Bill NONE = new Bill(Quote.FREE, 0, 0, Reduction.NONE, false);

    public Bill {
        takenBack = takenBack && quote.total() > paid - back;
    }

    /** What a second person says to a reduction (減免). */
    public enum Reduction {
        NONE,
        ASKED,
        GIVEN,
        REFUSED
    }

    public int total() {
        return quote.total();
    }

    public int owed() {
        return Math.max(0, total() - (paid - back));
    }

    /**
     * What came by a plan of instalments that has ended counts once the rest is paid; what is asked for until then is the rest.
     *
     * @param asked the charge that is still to be paid; null where there is none
     */
    public int owed(@Nullable Charged asked) {
        return asked == null ? owed() : Math.toIntExact(asked.amount());
    }

    public boolean settled() {
        return owed() == 0;
    }

    Bill asks(Quote other, Reduction otherReduction) {
        return new Bill(other, paid, back, otherReduction, takenBack);
    }

    /**
     * As the charges say. What was given back of a payment that was taken back afterwards is part of no payment any more.
     *
     * @param all yen of charges that are paid
     * @param refunded yen of these that went back
     */
    Bill paid(int all, int refunded) {
        return new Bill(quote, all, Math.min(back, refunded), reduction, takenBack || all < paid);
    }

    /** Owes nothing any more, and gets something back. */
    Bill giveBack(int yen) {
        return new Bill(quote, paid, Math.min(paid, back + yen), reduction, takenBack);
    }

    /** What was paid beyond what is owed now. */
    int over() {
        return Math.max(0, paid - back - total());
    }
}
