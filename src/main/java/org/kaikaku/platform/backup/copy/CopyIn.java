package org.kaikaku.platform.backup.copy;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaikaku.platform.backup.copy.Manifest.Table;
import org.postgresql.PGConnection;

/** Rows into empty tables, in one transaction. */
class CopyIn {
    private final ArchiveReader archive;
    private final Manifest manifest;

    CopyIn(ArchiveReader archive, Manifest manifest) {
        this.archive = archive;
        this.manifest = manifest;
    }

    void into(Connection connection) throws IOException, SQLException {
        connection.setAutoCommit(false);
        empty(connection);
        rows(connection);
        sequences(connection);
        connection.commit();
        try (var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
        connection.commit();
    }

    /** Migrations left rows that the copy brings too. */
    private void empty(Connection connection) throws SQLException {
        var names =
                manifest.tables().stream().map(Table::name).map(Tables::quoted).collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            try (var statement = connection.createStatement()) {
                statement.execute("truncate " + names);
            }
        }
    }

    private void rows(Connection connection) throws IOException, SQLException {
        Map<String, Table> tables =
                manifest.tables().stream().collect(Collectors.toMap(Table::part, Function.identity()));
        archive.<SQLException>each((name, content) -> {
            var table = tables.get(name);
            if (table != null) {
                rows(table, content, connection);
            }
        });
    }

    private static void rows(Table table, InputStream content, Connection connection) throws IOException, SQLException {
        var digest = Digest.begun();
        var copy = "copy %s (%s) from stdin".formatted(Tables.quoted(table.name()), CopyOut.columns(table.columns()));
        long rows =
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, new DigestInputStream(content, digest));
        if (rows != table.rows() || !Digest.told(digest).equals(table.sha256())) {
            throw new ArchiveDamaged(table.part());
        }
    }

    private void sequences(Connection connection) throws SQLException {
        try (var set = connection.prepareStatement("select setval(quote_ident(?)::regclass, ?)")) {
            for (var sequence : manifest.sequences().entrySet()) {
                set.setString(1, sequence.getKey());
                set.setLong(2, sequence.getValue());
                set.execute();
            }
        }
    }
}
