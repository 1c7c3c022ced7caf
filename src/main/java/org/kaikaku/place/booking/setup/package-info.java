/**
 * Facilities and rooms as whoever decides in their division writes them in the house: each change is the next version of {@code facilities.yaml},
 * checked as a file of the city's folder would be.
 */
@NullMarked
package org.kaikaku.place.booking.setup;

import org.jspecify.annotations.NullMarked;
