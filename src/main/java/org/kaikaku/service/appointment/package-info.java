/**
 * Owns visits by appointment (来庁予約): at which desks somebody may come at a time of their own, what they are asked before, who comes when,
 * and what the desk has to prepare. That nobody comes at another's time is decided by {@code platform.reservation}; the waiting hall
 * gives whoever comes their number. Never asks where somebody lives, so that there is no address to protect.
 */
@ApplicationModule(
        displayName = "来庁予約 appointment",
        allowedDependencies = {
            "platform.language",
            "platform.calendar",
            "platform.city",
            "platform.city :: yaml",
            "platform.web",
            "platform.identity",
            "platform.audit",
            "platform.jobs",
            "platform.notice",
            "platform.document",
            "platform.rules",
            "platform.reservation",
            "service.counter",
            "service.contact"
        })
@NullMarked
package org.kaikaku.service.appointment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
