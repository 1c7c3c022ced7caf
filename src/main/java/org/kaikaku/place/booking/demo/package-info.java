/** What the demo city has booked. */
@NullMarked
package org.kaikaku.place.booking.demo;

import org.jspecify.annotations.NullMarked;
