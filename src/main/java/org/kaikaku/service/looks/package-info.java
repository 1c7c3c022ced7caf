/**
 * Owns what a person is told of the looks at their record, the questions they ask about one and the office's answers, and the page on which
 * the journal's seals are published. Writes no journal of its own and knows no record: what it tells, the journal tells it.
 */
@ApplicationModule(
        displayName = "足あと looks",
        allowedDependencies = {
            "platform.language",
            "platform.calendar",
            "platform.city",
            "platform.web",
            "platform.identity",
            "platform.audit",
            "platform.notice"
        })
@NullMarked
package org.kaikaku.service.looks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
