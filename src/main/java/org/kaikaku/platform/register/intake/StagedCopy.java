package org.kaikaku.platform.register.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into the place beside the register, as PostgreSQL takes most of them in the shortest time (COPY). */
final class StagedCopy {
    private static final List<String> COLUMNS = List.of(
            "removal",
            "cause",
            "person_id",
            "household_id",
            "name",
            "name_search",
            "given_search",
            "kana",
            "kana_search",
            "given_kana_search",
            "birth_date",
            "sex",
            "relationship",
            "status",
            "status_date",
            "postal_code",
            "address",
            "address_search",
            "common_search",
            "former_search",
            "protected");
    private static final String COPY =
            "copy register_staged (upload, line, " + String.join(", ", COLUMNS) + ", attributes) from stdin";
    private static final int ENOUGH = 64 * 1024;

    private final Connection connection;
    private final UUID upload;
    private final CopyText rows = new CopyText();
    private @Nullable CopyIn copy;

    StagedCopy(Connection connection, UUID upload) {
        this.connection = connection;
        this.upload = upload;
    }

    void add(long line, Map<String, Object> cells) {
        rows.cell(upload);
        rows.cell(line);
        for (var column : COLUMNS) {
            rows.cell(cells.get(column));
        }
        rows.lastCell(cells.get("attributes"));
        if (rows.length() >= ENOUGH) {
            send();
        }
    }

    /** All that was added is in the table; until then the connection does nothing else. */
    void end() {
        send();
        try {
            if (copy != null) {
                copy.endCopy();
                copy = null;
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** Nothing of what is open comes in. */
    void cancel() {
        try {
            if (copy != null && copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException alreadyBroken) {
            // Its transaction is undone all the same.
        }
    }

    private void send() {
        if (rows.length() == 0) {
            return;
        }
        try {
            if (copy == null) {
                copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            }
            copy.writeToCopy(rows.bytes(), 0, rows.length());
            rows.clear();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
