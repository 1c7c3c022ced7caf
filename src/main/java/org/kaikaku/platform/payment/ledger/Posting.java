package org.kaikaku.platform.payment.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.FiscalYear;

/**
 * A line to be written.
 *
 * @param cause what it is written for, and once only: {@code receipt/12/0}
 * @param debit key of the account to which the amount comes (借方)
 * @param credit key of the account from which it comes (貸方)
 * @param amount yen
 * @param year to which the money belongs; which books it is written in, the ledger decides by the day
 * @param words in Japanese, for whoever reads the books
 */
public record Posting(
        String cause,
        Kind kind,
        String debit,
        String credit,
        long amount,
        FiscalYear year,
        String words,
        @Nullable UUID charge) {

    public enum Kind {
        /** Something is owed (調定). */
        CHARGE,
        /** It was paid (収納). */
        PAYMENT,
        /** A till was opened or closed. */
        TILL,
        /** Cash was too much or too little (過不足). */
        DIFFERENCE,
        /** The provider has handed over what it took in (入金). */
        SETTLEMENT,
        /** Goes back to whoever paid (還付). */
        REFUND,
        /** The provider gave back what nobody here asked for (チャージバック). */
        CHARGEBACK,
        /** Undoes another line. */
        COUNTER
    }
}
