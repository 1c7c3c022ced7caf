/**
 * Owns the city hall that comes to people (お出かけ市役所): where its van stands when and for what, who comes there at a time of their own, the
 * route of the day, and what becomes of it when the weather is against it. That nobody comes at another's time is decided by
 * {@code platform.reservation}; what is asked and applied for at the van is {@code service.procedure}'s. Never asks where somebody lives: who
 * comes to a stop is known by name and telephone.
 */
@ApplicationModule(
        displayName = "お出かけ市役所 outreach",
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
            "platform.demo",
            "platform.opendata",
            "platform.reservation",
            "platform.register",
            "platform.number",
            "service.procedure",
            "service.contact"
        })
@NullMarked
package org.kaikaku.service.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
