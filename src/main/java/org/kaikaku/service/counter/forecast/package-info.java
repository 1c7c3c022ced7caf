/** Tells how many will come on a day to come, by half-hour, and how many desks that takes. Learnt from the hall's own record. */
@NullMarked
package org.kaikaku.service.counter.forecast;

import org.jspecify.annotations.NullMarked;
