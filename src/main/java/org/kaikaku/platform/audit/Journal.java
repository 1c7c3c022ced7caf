package org.kaikaku.platform.audit;

import java.util.Collection;

/** Append-only. Written in the caller's transaction: what is not committed was not done, and nothing is done without its line. */
public interface Journal {
    void write(Trace trace);

    void write(Collection<Trace> traces);
}
