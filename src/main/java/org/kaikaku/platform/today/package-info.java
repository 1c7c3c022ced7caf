/**
 * Shows a member of staff, on the first page of the day, what waits for them and where all of their work is. Knows no room: whatever a room
 * gives as {@link org.kaikaku.platform.web.Waiting} appears to those who have the right.
 */
@ApplicationModule(
        displayName = "今日の仕事 today",
        allowedDependencies = {
            "platform.calendar",
            "platform.city",
            "platform.language",
            "platform.web",
            "platform.identity"
        })
@NullMarked
package org.kaikaku.platform.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
