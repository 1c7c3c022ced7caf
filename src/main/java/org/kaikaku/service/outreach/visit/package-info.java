/** Somebody who comes to a stop, from their booking to its end, and what becomes of it. */
@NullMarked
package org.kaikaku.service.outreach.visit;

import org.jspecify.annotations.NullMarked;
