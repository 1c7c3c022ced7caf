package org.kaikaku.platform.identity;

import java.util.UUID;

/** Counts the codes that an account types wrong: from the fifth on it waits, twice as long each time, at most an hour. */
public interface Guesses {
    boolean mustWait(UUID account);

    /** For callers outside a transaction: a second connection taken inside one stalls the pool when many guess at once. */
    void failed(UUID account);

    void succeeded(UUID account);
}
