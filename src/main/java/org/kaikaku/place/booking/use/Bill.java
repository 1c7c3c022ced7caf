package org.kaikaku.place.booking.use;

import org.kaikaku.place.booking.fee.Quote;

/**
 * What is owed and what was paid, in yen.
 *
 * @param paid so far
 * @param back of that is given back
 */
public record Bill(Quote quote, int paid, int back, Reduction reduction) {
    static final Bill NONE = new Bill(Quote.FREE, 0, 0, Reduction.NONE);

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

    public boolean settled() {
        return owed() == 0;
    }

    Bill asks(Quote other, Reduction otherReduction) {
        return new Bill(other, paid, back, otherReduction);
    }

    Bill paid(int all) {
        return new Bill(quote, all, back, reduction);
    }

    /** Owes nothing any more, and gets something back. */
    Bill giveBack(int yen) {
        return new Bill(quote, paid, Math.min(paid, back + yen), reduction);
    }

    /** What was paid beyond what is owed now. */
    int over() {
        return Math.max(0, paid - back - total());
    }
}
