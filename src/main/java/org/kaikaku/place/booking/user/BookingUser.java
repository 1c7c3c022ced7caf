package org.kaikaku.place.booking.user;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may book (登録利用者).
 *
 * @param number that one says on the telephone
 * @param confirmedAt when a proof of living, working or studying in the city was seen; null before, and then the price for others holds
 * @param validUntil the last day
 * @param endedAt when they left, or it turned out to be somebody registered already; null while it holds
 * @param account who keeps it; null where it was registered at the counter for somebody without one
 * @param person register number (宛名番号) of whom the account is linked to
 */
public record BookingUser(
        UUID id,
        long number,
        Profile profile,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy,
        LocalDate validUntil,
        @Nullable Instant endedAt,
        @Nullable UUID account,
        @Nullable String person,
        int version) {

    public enum Kind {
        PERSON,
        GROUP
    }

    /** What ties them to the city. */
    public enum InCity {
        LIVES,
        WORKS,
        STUDIES,
        OUTSIDE
    }

    /**
     * What they say of themselves; no address.
     *
     * @param members 1 for a person
     * @param purpose what the group does, in its own words
     */
    public record Profile(
            Kind kind,
            String name,
            String kana,
            String representative,
            String phone,
            String mail,
            int members,
            String purpose,
            InCity inCity) {

        /** The name without width, case, long vowel signs, spaces and what groups put before and after it, so that the same group is found again. */
        public String sameAs() {
            return Normalizer.normalize(name, Normalizer.Form.NFKC)
                    .toLowerCase(java.util.Locale.ROOT)
                    .replaceAll("[\\s・.,、。\\-ー–()「」『』&]", "")
                    .replaceAll("(の会|サクル|クラブ|同好会|研究会|グルプ|会)$", "");
        }
    }

    /** Whether the price for residents holds. */
    public boolean inCity() {
        return confirmedAt != null && profile.inCity() != InCity.OUTSIDE;
    }

    public boolean valid(LocalDate day) {
        return endedAt == null && !day.isAfter(validUntil);
    }

    /** Valid still, for no more than so many days: time to have it renewed. */
    public boolean ending(LocalDate day, int days) {
        return valid(day) && !validUntil.isAfter(day.plusDays(days));
    }

    /** {@code U-000123}. */
    public String shown() {
        return "U-%06d".formatted(number);
    }

    /** As the journal names it. */
    public String object() {
        return "booking-user/" + id;
    }
}
