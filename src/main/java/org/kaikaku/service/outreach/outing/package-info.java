/** A van's day: what the timetable, a route or the weather makes of it, and how the crew marks who came. */
@NullMarked
package org.kaikaku.service.outreach.outing;

import org.jspecify.annotations.NullMarked;
