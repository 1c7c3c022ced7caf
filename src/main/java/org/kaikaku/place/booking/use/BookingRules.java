package org.kaikaku.place.booking.use;

import java.time.Duration;

/**
 * How rooms are let, as the city says.
 *
 * @param hold how long a time is held while somebody types
 * @param grace after booking, in which it is undone or changed at no cost, whenever its use is: whoever has made a mistake mends it at once
 * @param most uses to come that somebody registered may have at once
 * @param waits how many times somebody registered may wait for
 * @param offer how long what became free is held for who waits
 * @param offers how many offers they get before they are asked no more
 * @param repeats how many uses one recurring booking may have
 * @param years how long a registration is valid
 * @param change up to how long before its use a booking may be changed to another time
 * @param release whether who has not paid in time loses the room to whoever waits
 * @param keep days after its use for which a booking is kept
 */
public record BookingRules(
        Duration hold,
        Duration grace,
        int most,
        int waits,
        Duration offer,
        int offers,
        int repeats,
        int years,
        Duration change,
        boolean release,
        int keep) {
    static final BookingRules USUAL = new BookingRules(
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            10,
            3,
            Duration.ofHours(24),
            2,
            12,
            3,
            Duration.ofDays(3),
            true,
            1825);
}
