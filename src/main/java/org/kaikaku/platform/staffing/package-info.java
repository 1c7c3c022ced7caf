/**
 * Owns the pages and rules by which somebody comes, moves and goes, gets a role, loses it, or takes over from somebody who is away. Who has which
 * role stands with the accounts in {@code platform.identity}; what a role may is the city's file.
 */
@ApplicationModule(
        displayName = "人の配置 staffing",
        allowedDependencies = {
            "platform.language",
            "platform.calendar",
            "platform.web",
            "platform.audit",
            "platform.city",
            "platform.identity",
            "platform.consent",
            "platform.jobs",
            "platform.number"
        })
@NullMarked
package org.kaikaku.platform.staffing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
