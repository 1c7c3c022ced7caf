package org.kaikaku.platform.audit;

import java.util.List;
import java.util.Optional;

/** Proof that the journal was not changed after it was written. What it proves and what it cannot: docs/audit.md. */
public interface JournalSeals {
    /** The newest batch; empty before the first. Published where the city cannot change it, it lets {@link #verify(Head)} see a cut tail. */
    Optional<Head> head();

    /** The last batch of each day that is over, the latest day first. */
    List<PublishedHead> published(int most);

    /** Reads the whole journal, in constant memory. */
    Verification verify();

    /** As {@link #verify()}, and the journal must still hold the batch that was published then. */
    Verification verify(Head published);

    /** Empty while the entry is not sealed, or does not exist. */
    Optional<InclusionProof> prove(long entry);

    /** Whether the proof leads from its entry to a signature by one of the city's keys. Needs no database. */
    boolean holds(InclusionProof proof);
}
