package org.kaikaku.platform.audit.seal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Damage;
import org.kaikaku.platform.audit.Head;
import org.kaikaku.platform.audit.Verification.Broken;

/** Batches one after another, as far as they have been read. */
class Chain {
    private final SealingKeys keys;
    private final @Nullable Head published;
    private long batches;
    private long entries;
    private Hash previous = Hash.NONE;

    Chain(SealingKeys keys, @Nullable Head published) {
        this.keys = keys;
        this.published = published;
    }

    /** What is wrong with the next batch. */
    Optional<Broken> add(SealedBatch sealed, List<Leaf> leaves) {
        return record(sealed)
                .map(what -> new Broken(
                        what == Damage.MISSING_BATCH
                                ? batches + 1
                                : sealed.batch().number(),
                        null,
                        what))
                .or(() -> new SuspectBatch(sealed.batch(), leaves).damage())
                .or(() -> follow(sealed));
    }

    private Optional<Damage> record(SealedBatch sealed) {
        var batch = sealed.batch();
        if (batch.number() != batches + 1) {
            return Optional.of(Damage.MISSING_BATCH);
        }
        if (!batch.hash().equals(sealed.hash())) {
            return Optional.of(Damage.BATCH_ALTERED);
        }
        var key = keys.verifying(batch.keyId());
        if (key.isEmpty()) {
            return Optional.of(Damage.UNKNOWN_KEY);
        }
        if (!key.get().signed(sealed.hash(), sealed.signature())) {
            return Optional.of(Damage.SIGNATURE);
        }
        var other = published != null && published.batch() == batch.number() && !published.equals(sealed.head());
        return other || !batch.previous().equals(previous) ? Optional.of(Damage.CHAIN) : Optional.empty();
    }

    private Optional<Broken> follow(SealedBatch sealed) {
        batches++;
        entries += sealed.batch().entries();
        previous = sealed.hash();
        return Optional.empty();
    }

    /** After the last batch. */
    Optional<Broken> end() {
        return published != null && published.batch() > batches
                ? Optional.of(new Broken(batches + 1, null, Damage.MISSING_BATCH))
                : Optional.empty();
    }

    long batches() {
        return batches;
    }

    long entries() {
        return entries;
    }

    @Nullable
    Head head() {
        return batches == 0 ? null : new Head(batches, previous.toString());
    }
}
