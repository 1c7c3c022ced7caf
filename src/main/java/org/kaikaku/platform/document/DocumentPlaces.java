package org.kaikaku.platform.document;

import java.util.function.LongConsumer;

/** Where the contents of documents lie, for whoever keeps the machine. */
public interface DocumentPlaces {
    enum Place {
        DATABASE,
        STORAGE
    }

    /** How many lie elsewhere and can be carried to that place. */
    long left(Place to);

    /**
     * Carries every content there as it lies, sealed, in small steps: whoever is stopped half-way goes on with what is left. Readers notice nothing.
     *
     * @param progress gets how many were carried, after each step
     * @return how many could not be carried, because the storage does not have them
     * @throws StorageAway when it does not answer; what was carried stays carried
     */
    long carry(Place to, LongConsumer progress);
}
