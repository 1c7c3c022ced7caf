/**
 * Owns the booking of the city's rooms (施設予約): which rooms there are and when they are open, who may book, who has which when, what it
 * costs and why, and who gets what more want than there is. That nobody has another's time is decided by {@code platform.reservation}. Never
 * takes money itself: {@code platform.payment} does, and tells what was paid.
 */
@ApplicationModule(
        displayName = "施設予約 booking",
        allowedDependencies = {
            "platform.language",
            "platform.calendar",
            "platform.city",
            "platform.city :: release",
            "platform.city :: yaml",
            "platform.sandbox",
            "platform.web",
            "platform.identity",
            "platform.register",
            "platform.audit",
            "platform.jobs",
            "platform.notice",
            "platform.document",
            "platform.consent",
            "platform.opendata",
            "platform.upload",
            "platform.demo",
            "platform.operation",
            "platform.search",
            "platform.reservation",
            "platform.payment"
        })
@NullMarked
package org.kaikaku.place.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
