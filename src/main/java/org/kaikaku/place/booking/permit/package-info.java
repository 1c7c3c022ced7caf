/** The permit to use a room (使用許可書), printed once the use is permitted. */
@NullMarked
package org.kaikaku.place.booking.permit;

import org.jspecify.annotations.NullMarked;
