/**
 * Owns who signs in, with which roles in which division, and whether an account is linked to a person of the register. Never holds
 * what the register knows of that person.
 */
@ApplicationModule(
        displayName = "本人 identity",
        allowedDependencies = {
            "platform.language",
            "platform.calendar",
            "platform.web",
            "platform.audit",
            "platform.city",
            "platform.city :: release",
            "platform.city :: yaml",
            "platform.jobs",
            "platform.operation"
        })
@NullMarked
package org.kaikaku.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
