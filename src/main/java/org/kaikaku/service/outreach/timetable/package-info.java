/** What the city's file says of its vans, stops and days. */
@NullMarked
package org.kaikaku.service.outreach.timetable;

import org.jspecify.annotations.NullMarked;
