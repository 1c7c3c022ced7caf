package org.kaikaku.platform.notice.route;

import org.kaikaku.platform.notice.reader.Way;

/** A way out of the house. It writes down what is to go, in the caller's transaction, and lets it go after the commit. */
public interface WayOut {
    Way way();

    /** However often it is given the same notice, it goes once. False where it cannot go this way. */
    boolean take(Outgoing notice);
}
