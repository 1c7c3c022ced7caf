package org.kaikaku.place.booking.letting;

import java.util.Locale;

/** Why somebody does not get what they asked for. */
public enum Refusal {
    /** Somebody else has it, or the equipment is lent out. */
    FULL,
    /** The facility is closed on that day. */
    CLOSED,
    /** It has begun already. */
    PAST,
    /** It is not let so far ahead. */
    TOO_FAR,
    /** It is drawn by lot, and the draw of that month is still to come. */
    LOTTERY,
    /** No use begins then, or not so many bands follow. */
    NO_SUCH_TIME,
    /** Only the city's own staff has it. */
    STAFF_ONLY,
    /** More people than the room holds. */
    TOO_MANY_PEOPLE,
    /** As many bookings to come as one registration, or one of the staff, may have. */
    TOO_MANY,
    /** As many times of one day as one of the staff may have. */
    TOO_MANY_THAT_DAY,
    /** The registration is over before the day of the use. */
    EXPIRED,
    /** It is too late to change it. */
    TOO_LATE,
    /** It could be taken at once, so that nobody need wait for it. */
    FREE,
    /** It is no more. */
    GONE;

    /** Key of the text. */
    public String key() {
        return "booking.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
