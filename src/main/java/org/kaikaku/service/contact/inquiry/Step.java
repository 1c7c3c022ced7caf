package org.kaikaku.service.contact.inquiry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said or done in an inquiry.
 *
 * @param by name of the member of staff; empty where the person wrote it
 * @param shared whether its words may answer others too: nothing in it is about a person
 */
public record Step(
        Kind kind, String text, String by, @Nullable String office, boolean shared, Instant at) {
    Step(Kind kind, String text, String by, @Nullable String office, Instant at) {
        this(kind, text, by, office, false, at);
    }

    public enum Kind {
        /** What the person said, or the conversation with the chat. */
        ASKED,
        ANSWERED,
        ESCALATED,
        REOPENED,
        /** Called back, and spoken to. */
        CALLED,
        /** Called back in vain. */
        MISSED,
        /** Another record was joined into this one; the text is its subject. */
        JOINED,
        PARTED
    }
}
