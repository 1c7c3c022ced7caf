/**
 * Owns acts that need two people (二人の確認): who asked for one and why, who agreed or refused, and until when it waits. Never does the act:
 * the room that asked does it when it hears that consent was given, in the same transaction.
 */
@ApplicationModule(
        displayName = "二人の確認 consent",
        allowedDependencies = {
            "platform.language",
            "platform.calendar",
            "platform.web",
            "platform.audit",
            "platform.city",
            "platform.city :: yaml",
            "platform.jobs",
            "platform.identity"
        })
@NullMarked
package org.kaikaku.platform.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
