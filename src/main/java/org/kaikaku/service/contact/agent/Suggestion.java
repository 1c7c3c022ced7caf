package org.kaikaku.service.contact.agent;

import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * Something that may answer.
 *
 * @param key under which its text can be taken
 * @param path of the page that is its source; null where there is none
 */
public record Suggestion(
        Kind kind,
        String key,
        Text title,
        Text text,
        @Nullable String path) {
    public enum Kind {
        /** An article, a procedure or a desk. */
        ANSWER,
        /** Answered so before. */
        EARLIER,
        /** The division's own words. */
        TEMPLATE
    }
}
