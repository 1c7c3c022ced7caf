/** Facilities as the city's open data lists them, read from files as publishers write them. */
@NullMarked
package org.kaikaku.place.booking.listing;

import org.jspecify.annotations.NullMarked;
