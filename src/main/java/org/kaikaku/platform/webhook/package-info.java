/**
 * Owns who outside is told when something happened (webhooks): the addresses, their secrets, and what became of each message. Never sends
 * anything of a person, and never knows what the messages are about.
 */
@ApplicationModule(
        displayName = "呼び鈴 webhook",
        allowedDependencies = {
            "platform.language",
            "platform.web",
            "platform.audit",
            "platform.city",
            "platform.identity",
            "platform.jobs",
            "platform.operation"
        })
@NullMarked
package org.kaikaku.platform.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
