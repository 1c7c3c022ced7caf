package org.kaikaku.platform.webhook;

/** Where rooms say what happened. */
public interface Webhooks {
    /** Part of the caller's transaction: it is sent once that commits, and not at all if it doesn't. */
    void tell(Happened what);
}
