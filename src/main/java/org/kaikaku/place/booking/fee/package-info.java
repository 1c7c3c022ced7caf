/** What a use costs, how that was reached, and what is given back; from the city's dated table. */
@NullMarked
package org.kaikaku.place.booking.fee;

import org.jspecify.annotations.NullMarked;
