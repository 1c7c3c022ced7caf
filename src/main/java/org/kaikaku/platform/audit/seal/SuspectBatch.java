package org.kaikaku.platform.audit.seal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Damage;
import org.kaikaku.platform.audit.Verification.Broken;

/** A batch whose signature holds and whose entries may not be those that were sealed. The leaves are no witnesses: they can be changed too. */
record SuspectBatch(Batch batch, List<Leaf> leaves) {

    Optional<Broken> damage() {
        return intact() ? Optional.empty() : Optional.of(diagnosis());
    }

    private boolean intact() {
        return leaves.size() == batch.entries()
                && IntStream.range(0, leaves.size()).allMatch(i -> matches(i, leaves.get(i)))
                && rootOf(leaves.stream().map(Leaf::hash).toList());
    }

    private static boolean matches(int position, Leaf leaf) {
        return leaf.position() == position
                && leaf.entry() != null
                && leaf.entry().hash().equals(leaf.hash());
    }

    private Broken diagnosis() {
        if (leaves.size() > batch.entries()) {
            return broken(Damage.INSERTED, superfluous());
        }
        var gone = leaves.stream().filter(leaf -> leaf.entry() == null).findFirst();
        if (gone.isPresent()) {
            return broken(Damage.REMOVED, gone.get());
        }
        if (leaves.size() < batch.entries()) {
            return broken(Damage.REMOVED, null);
        }
        if (entriesAreThoseSealed()) {
            return otherOrder().map(leaf -> broken(Damage.REORDERED, leaf)).orElseGet(this::otherLeaf);
        }
        return otherEntry();
    }

    /** Found where leaving out one brings the root back. */
    private @Nullable Leaf superfluous() {
        var all = byEntry();
        if (all.size() != batch.entries() + 1) {
            return null;
        }
        var hashes = all.stream().map(SuspectBatch::present).toList();
        return IntStream.range(0, all.size())
                .filter(i -> rootOf(IntStream.range(0, hashes.size())
                        .filter(other -> other != i)
                        .mapToObj(hashes::get)
                        .toList()))
                .mapToObj(all::get)
                .findFirst()
                .orElse(null);
    }

    /** Then only the leaves were changed. */
    private boolean entriesAreThoseSealed() {
        return rootOf(byEntry().stream().map(SuspectBatch::present).toList());
    }

    private Optional<Leaf> otherOrder() {
        var sorted = byEntry();
        return IntStream.range(0, leaves.size())
                .filter(i -> leaves.get(i).entryId() != sorted.get(i).entryId())
                .mapToObj(leaves::get)
                .findFirst();
    }

    private Broken otherLeaf() {
        return broken(
                Damage.BATCH_ALTERED,
                leaves.stream()
                        .filter(leaf -> !present(leaf).equals(leaf.hash()))
                        .findFirst()
                        .orElse(null));
    }

    private Broken otherEntry() {
        return leaves.stream()
                .filter(leaf -> !present(leaf).equals(leaf.hash()))
                .findFirst()
                .map(leaf -> broken(changedPlaces(leaf) ? Damage.REORDERED : Damage.ALTERED, leaf))
                // Entry and leaf fit each other and not the signed root: both were changed.
                .orElseGet(() -> broken(Damage.ALTERED, null));
    }

    private boolean changedPlaces(Leaf moved) {
        var entry = moved.entry();
        return entry != null
                && leaves.stream()
                        .filter(leaf -> leaf != moved)
                        .anyMatch(leaf -> entry.hashUnder(leaf.entryId()).equals(leaf.hash()));
    }

    private List<Leaf> byEntry() {
        return leaves.stream().sorted(Comparator.comparingLong(Leaf::entryId)).toList();
    }

    private static Hash present(Leaf leaf) {
        return Objects.requireNonNullElse(
                leaf.entry() == null ? null : leaf.entry().hash(), leaf.hash());
    }

    private boolean rootOf(List<Hash> hashes) {
        return Merkle.root(hashes).equals(batch.root());
    }

    private Broken broken(Damage what, @Nullable Leaf leaf) {
        return new Broken(batch.number(), leaf == null ? null : leaf.entryId(), what);
    }
}
