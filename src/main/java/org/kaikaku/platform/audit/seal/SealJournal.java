package org.kaikaku.platform.audit.seal;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what was written since into signed batches, oldest transactions first.
 *
 * <p>An entry is unsealed when it has no leaf, and nothing else: numbers are drawn before their transactions commit, so neither the
 * highest number nor the highest transaction sealed says that all before it is. A transaction that stays open keeps the mark from moving
 * on, but no other entry from being sealed; its own go into the first batch after its commit.
 */
@Component
class SealJournal implements RecurringJob {
    /** An entry's proof and the search for a changed one stay small. */
    static final int LARGEST_BATCH = 1000;
    /** With the scheduler's own second or two, entries are sealed well within ten. */
    private static final Duration PAUSE = Duration.ofSeconds(4);

    private final SealTables tables;
    private final SigningKey key;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SealJournal(SealTables tables, SealingKeys keys, Clock clock, PlatformTransactionManager transactions) {
        this.tables = tables;
        this.key = keys.signing();
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "audit.seal";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        boolean more;
        do {
            more = Boolean.TRUE.equals(transaction.execute(_ -> sealBatch()));
        } while (more);
    }

    /** True when there may be more to seal. */
    private boolean sealBatch() {
        return tables.lock().map(this::sealAfter).orElse(false);
    }

    private boolean sealAfter(SealTables.Mark mark) {
        var found = tables.unsealed(mark, LARGEST_BATCH);
        if (!found.isEmpty()) {
            seal(found.stream().sorted(Comparator.comparingLong(Entry::id)).toList());
        }
        var more = found.size() == LARGEST_BATCH;
        if (more && !mark.everything()) {
            tables.mark(Math.min(mark.endedBefore(), found.getLast().txid()));
        } else if (!more && (mark.everything() || !found.isEmpty())) {
            // The mark was read before the entries were, so all that ended before it was among what could be seen.
            tables.mark(mark.endedBefore());
        }
        return more;
    }

    private void seal(List<Entry> entries) {
        var leaves = entries.stream().map(Entry::hash).toList();
        var newest = tables.newest();
        var batch = new Batch(
                newest.map(last -> last.batch().number() + 1).orElse(1L),
                entries.size(),
                Merkle.root(leaves),
                newest.map(SealedBatch::hash).orElse(Hash.NONE),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                key.id());
        var hash = batch.hash();
        tables.add(new SealedBatch(batch, hash, key.sign(hash)), entries, leaves);
    }
}
