package org.kaikaku.platform.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sits before the screen, as far as a page's frame must know.
 *
 * @param rights of staff, anywhere in the city
 * @param ending null where nothing is known of it
 */
public record Visitor(
        UUID account,
        String name,
        @Nullable String office,
        boolean staff,
        Set<String> rights,
        @Nullable Ending ending) {

    /**
     * When their time is over unless they go on, in seconds; clocks of browsers go wrong, so no moment is told.
     *
     * @param warn how long before the page says so
     */
    public record Ending(long left, long warn) {}
}
