/** A visit from its hold to its end, and what becomes of it. */
@NullMarked
package org.kaikaku.service.appointment.visit;

import org.jspecify.annotations.NullMarked;
