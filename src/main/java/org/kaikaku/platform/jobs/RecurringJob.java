package org.kaikaku.platform.jobs;

import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** Work that comes round by itself; a bean of the room that knows it. One node at a time does it. */
public interface RecurringJob {
    /** Names it for ever: {@code audit.seal}. */
    String name();

    /** From the end of one round to the start of the next. */
    Duration pause();

    /** A round that throws is logged, and the next one comes as usual. */
    void run();

    /** One by one: where one fails, that is logged and tried again in the next round, and keeps none of the others from its turn. */
    default <T> void each(Iterable<T> all, Consumer<? super T> work) {
        for (var one : all) {
            try {
                work.accept(one);
            } catch (RuntimeException e) { // whatever it is
                LoggerFactory.getLogger(getClass()).warn("One of a round of {} failed", name(), e);
            }
        }
    }
}
