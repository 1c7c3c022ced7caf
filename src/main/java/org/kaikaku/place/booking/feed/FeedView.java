package org.kaikaku.place.booking.feed;

import org.jspecify.annotations.Nullable;

/**
 * @param link that is shown this once; null where it was shown before
 * @param made whether there is one at all
 */
public record FeedView(@Nullable String link, boolean made) {}
