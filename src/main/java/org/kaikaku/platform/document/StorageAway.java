package org.kaikaku.platform.document;

/** The storage outside the database does not answer, or refuses us. Nothing was stored. */
public final class StorageAway extends RuntimeException {
    public StorageAway(String why) {
        super(why);
    }

    public StorageAway(String why, Throwable cause) {
        super(why, cause);
    }
}
