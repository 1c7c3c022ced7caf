/**
 * Owns who may act for whom (代理権): mandates with their scope and term, given online by the person or recorded by a clerk who saw the
 * document, taken up, renewed, and over at once when revoked. Never knows what is done under one; the rooms that may be used for another
 * ask it of {@link org.kaikaku.platform.identity.Actor}.
 */
@ApplicationModule(
        displayName = "代理 mandate",
        allowedDependencies = {
            "platform.language",
            "platform.calendar",
            "platform.number",
            "platform.city",
            "platform.city :: release",
            "platform.city :: yaml",
            "platform.demo",
            "platform.web",
            "platform.audit",
            "platform.identity",
            "platform.register",
            "platform.notice",
            "platform.jobs"
        })
@NullMarked
package org.kaikaku.platform.mandate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
