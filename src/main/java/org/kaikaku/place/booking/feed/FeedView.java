package org.kaikaku.place.booking.feed;

/** @param link that is shown this once */
public record FeedView(String link) {}
