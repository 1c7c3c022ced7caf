package org.kaikaku.platform.payment.transfer;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * A transfer that the bank has sent back (振込不能・組戻し).
 *
 * @param day on which it came
 * @param words what more the bank said; may be empty, except where {@code why} says nothing
 * @param came yen that came back; what is missing the bank has kept
 */
record Bounce(UUID refund, LocalDate day, Why why, String words, long came) {
    enum Why {
        /** There is none of this number. */
        NO_SUCH_ACCOUNT,
        CLOSED,
        /** 口座名義相違. */
        NAME_DIFFERS,
        /** The account takes nothing in, or its owner wants none. */
        STOPPED,
        /** The city has had it come back (組戻し). */
        RECALLED,
        OTHER;

        /** Its words on pages. */
        String key() {
            return "payment.bounce.why." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether somebody who says so can be believed. */
    sealed interface Said {
        record Wrong(Problem what) implements Said {}

        record Right(Bounce bounce) implements Said {}
    }

    enum Problem {
        /** None at all, before the file was made, or still to come. */
        DAY,
        WHY,
        /** Another reason, and nobody has said which. */
        WORDS,
        /** More than went, or no number. */
        CAME,
        /** The bank has kept some, and {@code payments.yaml} has no account for that. */
        NO_FEE_ACCOUNT,
        /** Somebody has said so already, and a second person has not agreed yet. */
        WAITS,
        /** It has come back before, or was never transferred. */
        MOVED_ON
    }
}
