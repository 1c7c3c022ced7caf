package org.kaikaku.platform.register.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import tools.jackson.databind.json.JsonMapper;

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
    private final JsonMapper json;
    private final StringBuilder rows = new StringBuilder(2 * ENOUGH);
    private @Nullable CopyIn copy;

    StagedCopy(Connection connection, UUID upload, JsonMapper json) {
        this.connection = connection;
        this.upload = upload;
        this.json = json;
    }

    void add(long line, Map<String, Object> cells) {
        rows.append(upload).append('\t').append(line);
        for (var column : COLUMNS) {
            cell(cells.get(column));
        }
        var attributes = cells.get("attributes");
        cell(attributes == null ? null : json.writeValueAsString(attributes));
        rows.append('\n');
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

    private void cell(@Nullable Object value) {
        rows.append('\t');
        if (value == null) {
            rows.append("\\N");
            return;
        }
        var text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(sign);
            }
        }
    }

    private void send() {
        if (rows.isEmpty()) {
            return;
        }
        try {
            if (copy == null) {
                copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            }
            var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            rows.setLength(0);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
