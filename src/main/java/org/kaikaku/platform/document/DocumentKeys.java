package org.kaikaku.platform.document;

import java.util.Map;
import java.util.function.LongConsumer;

/** The city's keys that documents are sealed with, for whoever keeps the machine. */
public interface DocumentKeys {
    /** Makes a key that seals what comes from now on; its id. */
    String begin();

    /** Where the keys lie. */
    String file();

    /** Documents that are not under the current key yet and can be brought there. */
    long left();

    /** How many are sealed with keys that the file does not have, by key. */
    Map<String, Long> lost();

    /**
     * Brings every document under the current key, in small steps: whoever is stopped half-way goes on with what is left.
     *
     * @param progress gets how many were done, after each step
     */
    void run(LongConsumer progress);
}
