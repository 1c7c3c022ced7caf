package org.kaikaku.platform.jobs;

import java.time.Duration;

/** Work that comes round by itself; a bean of the room that knows it. One node at a time does it. */
public interface RecurringJob {
    /** Names it for ever: {@code audit.seal}. */
    String name();

    /** From the end of one round to the start of the next. */
    Duration pause();

    /** A round that throws is logged, and the next one comes as usual. */
    void run();
}
