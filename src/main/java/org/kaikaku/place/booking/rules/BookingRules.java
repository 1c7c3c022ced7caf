package org.kaikaku.place.booking.rules;

import java.time.Duration;
import java.time.LocalTime;

/**
 * How rooms are let, as the city says.
 *
 * @param hold how long a time is held while somebody types
 * @param grace after booking, in which it is undone or changed at no cost, whenever its use is: whoever has made a mistake mends it at once
 * @param holds how many times one account may hold at once while it types: whoever holds more wants to keep others away
 * @param most uses to come that somebody registered may have at once
 * @param waits how many times somebody registered may wait for
 * @param offer how long what became free is held for who waits
 * @param offers how many offers they get before they are asked no more
 * @param repeats how many uses one recurring booking may have
 * @param years how long a registration is valid
 * @param ending days before its last one from which on whoever registered is told that it will end
 * @param change up to how long before its use a booking may be changed to another time
 * @param cancel up to how long before its use whoever has a booking may cancel it
 * @param release whether who has not paid in time loses the room to whoever waits
 * @param keep days after its use for which a booking is kept
 * @param keys when a code opens, and when staff is told that there is none
 * @param remind at what times of day people are reminded of the use of the next day
 * @param staff how many times one of the city's staff may have in rooms of their own
 */
public record BookingRules(
        Duration hold,
        Duration grace,
        int holds,
        int most,
        int waits,
        Duration offer,
        int offers,
        int repeats,
        int years,
        int ending,
        Duration change,
        Duration cancel,
        boolean release,
        int keep,
        Keys keys,
        Reminding remind,
        StaffRooms staff) {
    static final BookingRules USUAL = new BookingRules(
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            3,
            10,
            3,
            Duration.ofHours(24),
            2,
            12,
            3,
            60,
            Duration.ofDays(3),
            Duration.ofMinutes(30),
            true,
            1825,
            new Keys(Duration.ofMinutes(15), Duration.ofHours(2)),
            new Reminding(LocalTime.of(8, 0), LocalTime.of(19, 0)),
            new StaffRooms(20, 4));

    /**
     * @param early how long before a use its code opens the door
     * @param alarm how long before that staff is told that a lock has not got the code yet
     */
    public record Keys(Duration early, Duration alarm) {}

    /**
     * @param atOnce bands to come
     * @param aDay bands of one day
     */
    public record StaffRooms(int atOnce, int aDay) {}

    public record Reminding(LocalTime from, LocalTime until) {
        public boolean holds(LocalTime time) {
            return !time.isBefore(from) && !time.isAfter(until);
        }
    }
}
