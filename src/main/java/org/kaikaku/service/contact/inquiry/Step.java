package org.kaikaku.service.contact.inquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said or done in an inquiry.
 *
 * @param by name of the member of staff; empty where the person wrote it
 */
public record Step(
        Kind kind, String text, String by, @Nullable String office, Instant at) {
    public enum Kind {
        /** What the person said, or the conversation with the chat. */
        ASKED,
        ANSWERED,
        ESCALATED,
        REOPENED
    }
}
