package org.kaikaku.platform.audit;

import java.time.Instant;
import java.util.List;

/**
 * That one entry was sealed, to be checked without the rest of the journal (RFC 6962, 2.1.1). Bytes are hexadecimal digits.
 *
 * @param encoded the entry as it was hashed
 * @param count entries in the batch
 * @param path hashes of the neighbours, from the leaf to the root
 * @param previous hash of the batch before
 */
public record InclusionProof(
        long entry,
        String encoded,
        long batch,
        int position,
        int count,
        List<String> path,
        String previous,
        Instant sealedAt,
        String keyId,
        String signature) {}
