package org.kaikaku.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * For whom whoever sits before the screen acts, said on every page.
 *
 * @param mandate its id, carried by every form, so that one opened for somebody else does nothing
 * @param name null where the mandate is over
 * @param kind in Japanese
 */
public record ActingFor(String mandate, @Nullable String name, String kind) {

    /** Knows it; the room that keeps mandates answers. */
    public interface Source {
        /** Null for oneself. */
        @Nullable
        ActingFor actingFor(HttpServletRequest request);
    }
}
