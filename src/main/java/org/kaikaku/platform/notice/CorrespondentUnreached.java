package org.kaikaku.platform.notice;

import java.time.Instant;

/**
 * A mail to somebody without an account could not be delivered, so whoever told them knows that they have not heard. Nothing in here says who.
 *
 * @param event as {@link News#event()} named it
 */
public record CorrespondentUnreached(String event, Instant at) {}
