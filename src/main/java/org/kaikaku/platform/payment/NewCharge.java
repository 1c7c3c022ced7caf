package org.kaikaku.platform.payment;

import java.time.LocalDate;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.language.Text;

/**
 * What is to be paid.
 *
 * @param subject what it is for, as the asking room names it, and by which it recognises the events: {@code booking/…}
 * @param fee what kind of thing is paid for; revenue by service is counted by it: {@code booking.hall}
 * @param account key of a revenue account of {@code payments.yaml}
 * @param words what it is for, as it stands on receipts; names nobody
 * @param amount yen, from 1; tax included
 * @param due the last day on which it is paid in time
 * @param year to which the money belongs (会計年度); not always that of the day
 * @param division whose money it is
 * @param reduced yen that it would be more without a reduction (減免)
 */
public record NewCharge(
        String subject,
        String fee,
        String account,
        Text words,
        long amount,
        LocalDate due,
        FiscalYear year,
        String division,
        Payer payer,
        long reduced) {
    public NewCharge {
        if (amount < 1 || subject.isBlank() || fee.isBlank() || division.isBlank()) {
            throw new IllegalArgumentException("No charge of " + amount + " yen for \"" + subject + "\"");
        }
    }

    /** Of which nothing was let off. */
    public NewCharge(
            String subject,
            String fee,
            String account,
            Text words,
            long amount,
            LocalDate due,
            FiscalYear year,
            String division,
            Payer payer) {
        this(subject, fee, account, words, amount, due, year, division, payer, 0);
    }
}
