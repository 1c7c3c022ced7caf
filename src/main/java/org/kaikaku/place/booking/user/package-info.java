/** Who may book: people and groups, registered once for all facilities. */
@NullMarked
package org.kaikaku.place.booking.user;

import org.jspecify.annotations.NullMarked;
