/**
 * Owns what people ask the city hall and what it answers: the knowledge (よくある質問), the chat that finds it, and inquiries (問い合わせ) that
 * a person answers at the agent's desk. Never says twice what another room says already: procedures publish their own answers here ({@link AnswerSource}).
 */
@ApplicationModule(
        displayName = "問い合わせ contact",
        allowedDependencies = {
            "platform.language",
            "platform.calendar",
            "platform.city",
            "platform.city :: release",
            "platform.city :: yaml",
            "platform.web",
            "platform.identity",
            "platform.audit",
            "platform.search",
            "platform.jobs",
            "platform.operation",
            "platform.notice",
            "platform.demo"
        })
@NullMarked
package org.kaikaku.service.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
