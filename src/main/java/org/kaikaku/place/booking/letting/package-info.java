/** When a room is let to whom, why not, and what is free. */
@NullMarked
package org.kaikaku.place.booking.letting;

import org.jspecify.annotations.NullMarked;
