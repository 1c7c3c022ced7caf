package org.kaikaku.platform.webhook;

import java.util.List;

/** What a room tells; a bean of the room. */
public interface WebhookTypes {
    List<Type> types();

    /**
     * A kind of happening.
     *
     * @param key names it for ever: {@code application.decided}
     * @param text key of its name for people
     */
    record Type(String key, String text) {}
}
