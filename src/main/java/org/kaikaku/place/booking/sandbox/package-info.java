/** A lock service to try with, in a process of its own: it opens no door, and is late, repeats itself and goes away as real ones do. */
@NamedInterface("sandbox")
@NullMarked
package org.kaikaku.place.booking.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
