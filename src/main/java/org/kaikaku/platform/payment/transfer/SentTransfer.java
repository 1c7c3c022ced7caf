package org.kaikaku.platform.payment.transfer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.Payer;
import org.kaikaku.platform.payment.charge.Numbers;
import org.kaikaku.platform.payment.till.Yen;

/**
 * A refund that the bank says it has transferred.
 *
 * @param words of what was paid
 * @param made the day on which its file was made; {@code day}: on which the bank was to transfer it
 * @param account to which it went; empty once it is erased
 * @param bounce null where it has not come back
 */
record SentTransfer(
        UUID id,
        long number,
        UUID charge,
        long chargeNumber,
        Text words,
        FiscalYear year,
        String division,
        Payer payer,
        long amount,
        String reason,
        LocalDate made,
        LocalDate day,
        String account,
        @Nullable Bounce bounce) {
    /** What somebody typed about it. */
    record Typed(String day, String why, String words, String came) {}

    String chargeShown() {
        return Numbers.shown("C", chargeNumber);
    }

    /** As the journal names it. */
    String object() {
        return "refund/" + number;
    }

    /** @param feeAccount whether the city has an account for what a bank keeps */
    Bounce.Said said(Typed typed, LocalDate today, boolean feeAccount) {
        if (bounce != null) {
            return new Bounce.Said.Wrong(Bounce.Problem.MOVED_ON);
        }
        var on = SentBack.day(typed.day())
                .filter(known -> !known.isBefore(made) && !known.isAfter(today))
                .orElse(null);
        if (on == null) {
            return new Bounce.Said.Wrong(Bounce.Problem.DAY);
        }
        var why = Arrays.stream(Bounce.Why.values())
                .filter(one -> one.name().equals(typed.why()))
                .findFirst()
                .orElse(null);
        if (why == null) {
            return new Bounce.Said.Wrong(Bounce.Problem.WHY);
        }
        if (why == Bounce.Why.OTHER && typed.words().isBlank()) {
            return new Bounce.Said.Wrong(Bounce.Problem.WORDS);
        }
        return money(
                Yen.read(typed.came()),
                feeAccount,
                new Bounce(id, on, why, typed.words().strip(), 0));
    }

    private Bounce.Said money(OptionalLong came, boolean feeAccount, Bounce known) {
        if (came.isEmpty() || came.getAsLong() > amount) {
            return new Bounce.Said.Wrong(Bounce.Problem.CAME);
        }
        return came.getAsLong() < amount && !feeAccount
                ? new Bounce.Said.Wrong(Bounce.Problem.NO_FEE_ACCOUNT)
                : new Bounce.Said.Right(new Bounce(id, known.day(), known.why(), known.words(), came.getAsLong()));
    }
}
