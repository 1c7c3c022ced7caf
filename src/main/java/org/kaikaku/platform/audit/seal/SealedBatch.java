package org.kaikaku.platform.audit.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.kaikaku.platform.audit.Head;

/**
 * A batch as the table has it.
 *
 * @param hash the batch's hash when it was sealed
 */
record SealedBatch(Batch batch, Hash hash, byte[] signature) {
    /** Of a table called {@code b}. */
    static final String COLUMNS =
            "b.number, b.entries, b.root, b.previous, b.sealed_at, b.key_id, b.hash as batch_hash, b.signature";

    static SealedBatch of(ResultSet row) throws SQLException {
        return new SealedBatch(
                new Batch(
                        row.getLong("number"),
                        row.getInt("entries"),
                        Hash.of(row.getBytes("root")),
                        Hash.of(row.getBytes("previous")),
                        row.getTimestamp("sealed_at").toInstant(),
                        row.getString("key_id")),
                Hash.of(row.getBytes("batch_hash")),
                row.getBytes("signature"));
    }

    Head head() {
        return new Head(batch.number(), hash.toString());
    }
}
