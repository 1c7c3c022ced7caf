package org.kaikaku.platform.audit.seal;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.kaikaku.platform.audit.InclusionProof;
import org.springframework.stereotype.Component;

/** Shows that one entry was sealed, to somebody who may not see its neighbours: of these the proof holds only hashes. */
@Component
class ProveEntry {
    private static final HexFormat HEX = HexFormat.of();

    private final SealTables tables;
    private final SealingKeys keys;

    ProveEntry(SealTables tables, SealingKeys keys) {
        this.tables = tables;
        this.keys = keys;
    }

    Optional<InclusionProof> prove(long entry) {
        return tables.batchOf(entry)
                .flatMap(
                        batch -> prove(batch, entry, tables.leaves(batch.batch().number())));
    }

    private static Optional<InclusionProof> prove(SealedBatch sealed, long id, List<Leaf> leaves) {
        var batch = sealed.batch();
        var hashes = leaves.stream().map(Leaf::hash).toList();
        for (int position = 0; position < leaves.size(); position++) {
            var entry = leaves.get(position).entry();
            if (entry != null && entry.id() == id) {
                return Optional.of(new InclusionProof(
                        id,
                        HEX.formatHex(entry.encoded()),
                        batch.number(),
                        position,
                        batch.entries(),
                        Merkle.path(hashes, position).stream()
                                .map(Hash::toString)
                                .toList(),
                        batch.previous().toString(),
                        batch.sealedAt(),
                        batch.keyId(),
                        HEX.formatHex(sealed.signature())));
            }
        }
        return Optional.empty();
    }

    boolean holds(InclusionProof proof) {
        try {
            var leaf = Hash.leaf(HEX.parseHex(proof.encoded()));
            var path = proof.path().stream().map(Hash::of).toList();
            var batch = new Batch(
                    proof.batch(),
                    proof.count(),
                    Merkle.rootOf(leaf, proof.position(), proof.count(), path),
                    Hash.of(proof.previous()),
                    proof.sealedAt(),
                    proof.keyId());
            return Entry.numberIn(HEX.parseHex(proof.encoded())) == proof.entry()
                    && keys.verifying(proof.keyId())
                            .filter(key -> key.signed(batch.hash(), HEX.parseHex(proof.signature())))
                            .isPresent();
        } catch (IllegalArgumentException _) {
            // Not even the shape of a proof.
            return false;
        }
    }
}
