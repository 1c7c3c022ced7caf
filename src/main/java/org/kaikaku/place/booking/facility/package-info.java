/** The city's facilities with their rooms, bands of time, parts and equipment, as its file says. */
@NullMarked
package org.kaikaku.place.booking.facility;

import org.jspecify.annotations.NullMarked;
