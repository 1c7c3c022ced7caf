package org.kaikaku.platform.audit.seal;

import java.time.Instant;

/** What the signature of a batch speaks of. */
record Batch(long number, int entries, Hash root, Hash previous, Instant sealedAt, String keyId) {
    private static final String FORM = "kaikaku audit batch 1";

    Hash hash() {
        return Hash.batch(new Encoding()
                .text(FORM)
                .number(number)
                .number(entries)
                .hash(root)
                .hash(previous)
                .time(sealedAt)
                .text(keyId)
                .bytes());
    }
}
