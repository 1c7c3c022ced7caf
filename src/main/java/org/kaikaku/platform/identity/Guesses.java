package org.kaikaku.platform.identity;

import java.util.UUID;

/** Counts the codes that an account types wrong: from the fifth on it waits, twice as long each time, at most an hour. */
public interface Guesses {
    /**
     * Counts a guess as wrong before it is made, so that of many at once no more are made than one after the other. For callers outside a
     * transaction: a second connection taken inside one stalls the pool when many guess at once.
     *
     * @return false where the account must wait, or is none; then no guess may be made
     */
    boolean begin(UUID account);

    /** The guess that was begun was right and does not count; those before it still do. */
    void right(UUID account);
}
