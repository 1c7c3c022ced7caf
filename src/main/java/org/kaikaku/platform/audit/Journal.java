package org.kaikaku.platform.audit;

import java.util.Collection;
import java.util.List;

/**
 * Append-only. Written in the caller's transaction: what is not committed was not done, and nothing is done without its line.
 *
 * <p>What it hands back is what a register asks for before it hands out anybody.
 */
public interface Journal {
    default Noted write(Trace trace) {
        append(List.of(trace));
        return new Noted();
    }

    default Noted write(Collection<Trace> traces) {
        append(traces);
        return new Noted();
    }

    /** For who keeps the journal. */
    void append(Collection<Trace> traces);
}
