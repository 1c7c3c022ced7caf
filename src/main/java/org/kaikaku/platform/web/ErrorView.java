package org.kaikaku.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param key of the texts: {@code web.error.404}
 * @param reference what a caller tells the office so that the log entry is found; null where there is nothing to find
 * @param typed what somebody typed and would lose, to be copied from the page
 */
public record ErrorView(String key, @Nullable String reference, List<String> typed) {
    /** A request attribute: the key for what a room's filter refused, where the status alone does not say. */
    public static final String REASON = "org.kaikaku.refused-because";
}
