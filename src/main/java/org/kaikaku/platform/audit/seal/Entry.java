package org.kaikaku.platform.audit.seal;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A line of the journal as the table has it: what was sealed must stay readable when acts are renamed. */
record Entry(
        long id,
        Instant at,
        String doer,
        String doerName,
        @Nullable String office,
        String act,
        String purpose,
        @Nullable String subject,
        String object,
        long txid) {
    /** A journal that gains a column gets another name here, and older batches keep theirs. */
    private static final String FORM = "kaikaku audit entry 1";

    /** Of a table called {@code e}. */
    static final String COLUMNS = """
            e.id, e.at, e.doer, e.doer_name, e.office, e.act, e.purpose, e.subject, e.object, e.txid::text::bigint as txid\
            """;

    static Entry of(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("doer"),
                row.getString("doer_name"),
                row.getString("office"),
                row.getString("act"),
                row.getString("purpose"),
                row.getString("subject"),
                row.getString("object"),
                row.getLong("txid"));
    }

    byte[] encoded() {
        return encodedUnder(id);
    }

    /** The number of the entry that these bytes are of. */
    static long numberIn(byte[] encoded) {
        var before = new Encoding().text(FORM).bytes();
        if (encoded.length < before.length + Long.BYTES
                || !Arrays.equals(encoded, 0, before.length, before, 0, before.length)) {
            throw new IllegalArgumentException("No entry of the journal");
        }
        return ByteBuffer.wrap(encoded, before.length, Long.BYTES).getLong();
    }

    Hash hash() {
        return Hash.leaf(encoded());
    }

    /** As if it had another number: shows whether two entries changed places. */
    Hash hashUnder(long number) {
        return Hash.leaf(encodedUnder(number));
    }

    private byte[] encodedUnder(long number) {
        return new Encoding()
                .text(FORM)
                .number(number)
                .time(at)
                .text(doer)
                .text(doerName)
                .text(office)
                .text(act)
                .text(purpose)
                .text(subject)
                .text(object)
                .number(txid)
                .bytes();
    }
}
