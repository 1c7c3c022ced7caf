package org.kaikaku.platform.webhook;

/**
 * A kind of happening that a room tells; a bean of the room.
 *
 * @param key names it for ever: {@code application.decided}
 * @param text key of its name for people
 */
public record WebhookType(String key, String text) {}
