package org.kaikaku.platform.audit.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * An entry's place in its batch.
 *
 * @param hash the entry's when it was sealed
 * @param entry as it is now; null when it is gone
 */
record Leaf(long entryId, int position, Hash hash, @Nullable Entry entry) {
    /** Of a table called {@code l}. */
    static final String COLUMNS = "l.entry_id, l.position, l.hash as leaf_hash";

    static Leaf of(ResultSet row) throws SQLException {
        return new Leaf(
                row.getLong("entry_id"),
                row.getInt("position"),
                Hash.of(row.getBytes("leaf_hash")),
                row.getObject("id") == null ? null : Entry.of(row));
    }
}
