package org.kaikaku.platform.backup.copy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kaikaku.platform.database.Vault;
import org.postgresql.PGConnection;

/** Everything as it was at one moment, whatever is written meanwhile. */
class CopyOut {
    private final Vault vault;
    /** Names in the copy and where the files lie. */
    private final Map<String, Path> files;

    CopyOut(Vault vault, Map<String, Path> files) {
        this.vault = vault;
        this.files = new TreeMap<>(files);
    }

    Manifest write(OutputStream out, Instant now) throws IOException, SQLException {
        try (var connection = vault.open();
                var archive = new ArchiveWriter(out)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            var tables = new Tables(connection);
            var migrations = vault.migrations();
            var manifest = new Manifest(
                    Manifest.FORM,
                    now,
                    connection.getMetaData().getDatabaseProductVersion(),
                    vault.schema(),
                    migrations,
                    tables(archive, tables.carried(), connection),
                    // Read last: a number given out meanwhile is skipped, none is given twice.
                    tables.sequences(),
                    files(archive));
            archive.end(manifest);
            return manifest;
        }
    }

    private static List<Manifest.Table> tables(
            ArchiveWriter archive, Map<String, List<String>> carried, Connection connection)
            throws IOException, SQLException {
        var written = new ArrayList<Manifest.Table>();
        for (var table : carried.entrySet()) {
            written.add(table(archive, table.getKey(), table.getValue(), connection));
        }
        return written;
    }

    private static Manifest.Table table(ArchiveWriter archive, String name, List<String> columns, Connection connection)
            throws IOException, SQLException {
        var copy = "copy %s (%s) to stdout".formatted(Tables.quoted(name), columns(columns));
        var api = connection.unwrap(PGConnection.class).getCopyAPI();
        var part = archive.<SQLException>add(
                new Manifest.Table(name, columns, 0, "").part(), content -> api.copyOut(copy, content));
        return new Manifest.Table(name, columns, part.count(), part.sha256());
    }

    static String columns(List<String> names) {
        return names.stream().map(Tables::quoted).collect(Collectors.joining(", "));
    }

    private List<Manifest.File> files(ArchiveWriter archive) throws IOException {
        var written = new ArrayList<Manifest.File>();
        for (var file : files.entrySet()) {
            if (Files.isRegularFile(file.getValue())) {
                written.add(archive.add(file.getKey(), file.getValue()));
            }
        }
        return written;
    }
}
