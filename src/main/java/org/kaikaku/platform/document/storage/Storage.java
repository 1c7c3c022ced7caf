package org.kaikaku.platform.document.storage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.document.StorageAway;

/**
 * Keeps sealed contents by name. An object is written before the row that names it, under a name that was never used, so that a writer who is
 * killed leaves an object without a row and never a row without an object.
 */
public interface Storage {
    /** Whether a city has one at all. */
    boolean there();

    /** Whether what is stored from now on goes there. */
    boolean takes();

    /** @throws StorageAway when it does not answer, or not to us */
    void ask();

    /**
     * @param sealed never anything that could be read
     * @return the object's name
     * @throws StorageAway when it is not kept
     */
    UUID put(byte[] sealed);

    /**
     * @throws NoSuchObject when there is none of that name
     * @throws StorageAway when it does not answer
     */
    byte[] get(UUID object);

    /** @throws StorageAway when it does not answer */
    boolean has(UUID object);

    /**
     * Also where there is none.
     *
     * @throws StorageAway when it does not answer
     */
    void remove(UUID object);

    /**
     * Ours, by name.
     *
     * @param from where the page before ended; null for the first one
     * @throws StorageAway when it does not answer
     */
    Page list(@Nullable String from);

    /** @param next where the next page begins; null after the last one */
    record Page(List<Lying> objects, @Nullable String next) {}

    /** @param since when it was written, by the storage's clock */
    record Lying(UUID object, Instant since) {}

    /** The storage answers and has no such object. */
    final class NoSuchObject extends RuntimeException {
        NoSuchObject(UUID object) {
            super("The storage has no object " + object);
        }
    }
}
