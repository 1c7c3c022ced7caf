package org.kaikaku.service.counter;

import java.util.UUID;

/** Whoever had booked has come: they get a number like everybody, which stands in the queue as early as the city's file lets appointments stand. */
public interface CheckIn {

    /**
     * @param errand key of {@code counter.yaml}
     * @param priority key of {@code counter.yaml}; empty for none
     * @param key the same one sent twice gives one ticket
     */
    Given checkIn(String errand, String priority, String key);

    sealed interface Given {
        /**
         * @param shown as it is called: {@code A-042}
         * @param path of the page that follows the ticket
         */
        record Number(UUID ticket, String shown, String path) implements Given {}

        /** @param text key of why no number was given */
        record None(String text) implements Given {}
    }
}
