package org.kaikaku.platform.audit;

/** What is wrong with a journal. */
public enum Damage {
    /** An entry says something else than when it was sealed. */
    ALTERED,
    /** An entry is gone. */
    REMOVED,
    /** An entry stands where none was sealed. */
    INSERTED,
    /** Entries stand in another order, or under each other's numbers. */
    REORDERED,
    /** The batch's own record says something else than when it was sealed. */
    BATCH_ALTERED,
    /** The batch is not signed by the key that it names. */
    SIGNATURE,
    /** The city's keys have none of the name that the batch gives. */
    UNKNOWN_KEY,
    /** The batch does not follow the one before it, or is not the one that was published. */
    CHAIN,
    /** A batch is gone. */
    MISSING_BATCH
}
