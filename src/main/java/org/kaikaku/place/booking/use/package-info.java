/** Uses of rooms: from the hold while somebody types to a booking, its changes and its end. */
@NullMarked
package org.kaikaku.place.booking.use;

import org.jspecify.annotations.NullMarked;
