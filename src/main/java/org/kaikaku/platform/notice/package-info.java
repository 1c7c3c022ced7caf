/**
 * Owns messages to people (お知らせ): what was said to whom and when, by which way it went (on their page, by mail, by letter), and what became
 * of it. What is said stands in the city's {@code notices.yaml}; rooms only tell that something happened. A mail says nothing but that there
 * is news; no address of somebody under protection ever stands in a notice, a mail or a letter.
 */
@ApplicationModule(
        displayName = "お知らせ notice",
        allowedDependencies = {
            "platform.language",
            "platform.calendar",
            "platform.web",
            "platform.audit",
            "platform.city",
            "platform.city :: release",
            "platform.city :: yaml",
            "platform.jobs",
            "platform.operation",
            "platform.document",
            "platform.identity",
            "platform.consent",
            "platform.register"
        })
@NullMarked
package org.kaikaku.platform.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
