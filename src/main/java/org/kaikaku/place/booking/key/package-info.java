/**
 * Keys of rooms (鍵). Online locks get a code of eight digits as soon as a use is permitted, and lose it as soon as it is not; offline locks
 * have a code that rolls by RFC 6238, shown only once nobody but staff can call the use off.
 */
@NullMarked
package org.kaikaku.place.booking.key;

import org.jspecify.annotations.NullMarked;
