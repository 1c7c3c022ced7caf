package org.kaikaku.service.counter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something became of somebody who got their number by {@link CheckIn}: told once each time that a desk begins to serve them, and once as
 * their whole way is over or they went.
 *
 * @param key under which they were checked in
 * @param servedAt since when the desk served them that did last; null where none did
 */
public record CheckedInMoved(
        String key, Stage stage, @Nullable Instant servedAt, Instant at) {

    public enum Stage {
        SERVING,
        /** All that they came for is done. */
        DONE,
        /** They went, or the day was over. */
        LEFT
    }
}
