/**
 * Owns the waiting hall (窓口・待合): errands and the desks that they lead to, tickets (番号札) from the kiosk, the web or reception, who is
 * called to which desk, what the boards show, and how long people waited. Knows nobody's name: a ticket is a number. What is done at the desk
 * belongs to the rooms whose work it is.
 */
@ApplicationModule(
        displayName = "窓口 counter",
        allowedDependencies = {
            "platform.language",
            "platform.calendar",
            "platform.city",
            "platform.city :: release",
            "platform.city :: yaml",
            "platform.web",
            "platform.identity",
            "platform.jobs",
            "platform.document",
            "platform.audit",
            "platform.opendata",
            "platform.upload",
            "platform.demo"
        })
@NullMarked
package org.kaikaku.service.counter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
