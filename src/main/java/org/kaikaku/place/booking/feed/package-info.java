/** One's own bookings as a calendar that other programs read by a secret link, which can be taken back. */
@NullMarked
package org.kaikaku.place.booking.feed;

import org.jspecify.annotations.NullMarked;
