/**
 * Owns the city's procedures from the first question to the decision: their definitions, the interview that finds those that apply,
 * applications and cases. Never computes what a core system owns (taxes, premiums, the resident record itself).
 */
@ApplicationModule(
        displayName = "手続 procedure",
        allowedDependencies = {
            "platform.language",
            "platform.calendar",
            "platform.city",
            "platform.city :: release",
            "platform.city :: yaml",
            "platform.rules",
            "platform.web",
            "platform.identity",
            "platform.audit",
            "platform.register",
            "platform.masters",
            "platform.mandate",
            "platform.notice",
            "platform.document",
            "platform.upload",
            "platform.number",
            "platform.jobs",
            "platform.webhook",
            "platform.operation",
            "platform.search",
            "platform.demo",
            "platform.consent",
            "platform.staffing",
            "service.contact",
            "service.counter"
        })
@NullMarked
package org.kaikaku.service.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
