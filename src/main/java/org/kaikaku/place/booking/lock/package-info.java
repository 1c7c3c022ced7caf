/** The service that online locks of rooms hang on (電子錠サービス): what it is told and what it tells. docs/locks.md describes the calls. */
@NullMarked
package org.kaikaku.place.booking.lock;

import org.jspecify.annotations.NullMarked;
