/**
 * How many desks a day takes: the hall's own routing played through event by event under a plan of desks ({@link HallDay}), with intervals, and the
 * smallest plan under which nine of ten are called in time ({@link SmallestPlan}).
 */
@NullMarked
package org.kaikaku.service.counter.staffing;

import org.jspecify.annotations.NullMarked;
