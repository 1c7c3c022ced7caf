/** How rooms are let, as the city says ({@code booking.yaml}). */
@NullMarked
package org.kaikaku.place.booking.rules;

import org.jspecify.annotations.NullMarked;
