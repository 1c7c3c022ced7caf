/**
 * Owns the city's copy of the resident register: people, households, and what the core systems say about them, taken in from CSV.
 * Hands out no protected address by accident, keeps names as they are written, and never holds an individual number.
 */
@ApplicationModule(
        displayName = "住民記録 register",
        allowedDependencies = {
            "platform.number",
            "platform.calendar",
            "platform.city",
            "platform.city :: yaml",
            "platform.demo",
            "platform.language",
            "platform.web",
            "platform.identity",
            "platform.audit",
            "platform.consent",
            "platform.jobs",
            "platform.upload"
        })
@NullMarked
package org.kaikaku.platform.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
