package org.kaikaku.place.booking.lottery;

import java.time.LocalDate;
import java.util.UUID;
import org.kaikaku.place.booking.use.Plan;

/**
 * Somebody wants a room for a band of a day.
 *
 * @param salt shown to them alone
 * @param pseudonym SHA-256 of the salt and the entry's id: under which it is published
 */
public record LotteryEntry(
        UUID id,
        String month,
        UUID user,
        String room,
        LocalDate day,
        String band,
        Plan plan,
        String salt,
        String pseudonym,
        Outcome outcome) {

    static String pseudonym(String salt, UUID id) {
        return Digests.sha256(salt, id.toString());
    }
}
