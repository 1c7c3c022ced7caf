/** Residents' pages: finding a room, booking it, and what one has booked. */
@NullMarked
package org.kaikaku.place.booking.resident;

import org.jspecify.annotations.NullMarked;
