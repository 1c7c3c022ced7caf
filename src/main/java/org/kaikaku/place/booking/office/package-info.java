/** Staff's pages: the calendar of all rooms, bookings at the counter and by telephone, registrations, the list of facilities. */
@NullMarked
package org.kaikaku.place.booking.office;

import org.jspecify.annotations.NullMarked;
