package org.kaikaku.platform.notice.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.notice.template.Template;

/**
 * What was said, word for word as it was said then.
 *
 * @param account in whose inbox it lies; null where it went by letter only
 * @param person register number of who was told; null where that is not known
 * @param readAt null while it is unread
 */
public record Notice(
        UUID id,
        String event,
        @Nullable UUID account,
        @Nullable String person,
        String kind,
        Template.Said said,
        @Nullable String link,
        Instant at,
        @Nullable Instant readAt) {}
