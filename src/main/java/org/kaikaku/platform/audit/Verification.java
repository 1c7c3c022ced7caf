package org.kaikaku.platform.audit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the verifier found. */
public sealed interface Verification {
    /**
     * @param entries in sealed batches
     * @param unsealed written but not sealed yet: nothing is known about these
     * @param oldestUnsealed age of the oldest unsealed entry; null where all are sealed
     * @param head the newest batch; null before the first
     */
    record Intact(
            long batches,
            long entries,
            long unsealed,
            @Nullable Duration oldestUnsealed,
            @Nullable Head head) implements Verification {}

    /**
     * The first damage, in the order of the batches.
     *
     * @param batch null for an entry that stands in none
     * @param entry null where the batch as a whole is damaged, or the entry cannot be told
     */
    record Broken(@Nullable Long batch, @Nullable Long entry, Damage what) implements Verification {}
}
