/** Keys of rooms (鍵): codes that roll by RFC 6238, for locks that need no network; shown only while a permitted use is on. */
@NullMarked
package org.kaikaku.place.booking.key;

import org.jspecify.annotations.NullMarked;
