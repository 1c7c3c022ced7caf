package org.kaikaku.service.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Language;

/**
 * Somebody who comes to a stop, as the crew sees them.
 *
 * @param number that one says on the telephone and at the van
 * @param errand key of what they come for
 * @param from their turn; for a call by booking the time within which the van comes, or once the route is accepted when it stands there
 * @param needs what they wrote that the crew should know; may be empty
 * @param version counts up with every change; who changes it says which they saw
 */
public record VanBooking(
        UUID id,
        long number,
        String van,
        LocalDate day,
        String stop,
        String errand,
        Instant from,
        Instant until,
        Who who,
        String needs,
        State state,
        int version) {

    /** {@code V-000123}. */
    public String shown() {
        return "V-%06d".formatted(number);
    }

    public VanBooking at(Instant otherFrom, Instant otherUntil) {
        return new VanBooking(id, number, van, day, stop, errand, otherFrom, otherUntil, who, needs, state, version);
    }

    /** As the journal and the reservation name it. */
    public String name() {
        return "outreach/" + id;
    }

    /**
     * As they said; nobody has proved it.
     *
     * @param kana reading, by which lists are sorted
     * @param phone empty where they gave a mail address or have an account
     * @param mail empty where they gave a telephone number
     * @param language in which they booked
     * @param account null for who has none, or did not sign in
     * @param person register number, where the account is linked
     */
    public record Who(
            String name,
            String kana,
            String phone,
            String mail,
            Language language,
            @Nullable UUID account,
            @Nullable String person) {}

    public enum State {
        BOOKED,
        /** They came (面談済み). */
        MET,
        /** They did not come. */
        MISSED,
        /** By themselves, or by telephone. */
        CANCELLED,
        /** The outing was called off, and they know. */
        CALLED_OFF
    }
}
