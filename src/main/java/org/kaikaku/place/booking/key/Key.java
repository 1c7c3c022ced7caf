package org.kaikaku.place.booking.key;

import java.time.Instant;

/** What somebody with a booking can be told of the key. */
public sealed interface Key {
    /** An online lock opens to it. */
    record Code(String code, Instant from, Instant until) implements Key {}

    /** An offline lock opens to it now; then there is another. */
    record Rolling(String code, Instant until) implements Key {}

    /** An offline lock's code is shown from then on, when nobody but staff can call the use off any more. */
    record From(Instant at) implements Key {}

    /** The lock has not heard yet. */
    record Later() implements Key {}

    /** The facility hands a key out. */
    record AtDesk() implements Key {}

    /** Not permitted, or over. */
    record None() implements Key {}
}
