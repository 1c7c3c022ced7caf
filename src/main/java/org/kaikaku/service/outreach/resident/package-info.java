/** The timetable, a stop, and one's own booking; nobody signs in for it, and nothing needs a script. */
@NullMarked
package org.kaikaku.service.outreach.resident;

import org.jspecify.annotations.NullMarked;
