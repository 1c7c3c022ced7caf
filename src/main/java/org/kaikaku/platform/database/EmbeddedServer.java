package org.kaikaku.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL of our own in the data folder, as durable as an installed one, open to this machine and to those who know a password. */
class EmbeddedServer implements Server {
    private static final String DATABASE = "kaikaku";

    private final DataFolder folder;
    private final EmbeddedPostgres server;
    private final Access access;

    private EmbeddedServer(DataFolder folder, EmbeddedPostgres server, Access access) {
        this.folder = folder;
        this.server = server;
        this.access = access;
    }

    static EmbeddedServer start(Path data, String schema) {
        var folder = DataFolder.lock(data);
        try {
            new StaleServer(folder.cluster()).stop();
            var server = postgres(folder);
            return new EmbeddedServer(folder, server, open(folder, server, schema));
        } catch (IOException | IllegalStateException e) {
            folder.close();
            throw new DatabaseUnavailable("PostgreSQL did not start in %s: %s".formatted(data, e.getMessage()), e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static EmbeddedPostgres postgres(DataFolder folder) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.programs().toFile())
                .setDataDirectory(folder.cluster())
                .setCleanDataDirectory(false)
                // Its own hook would race Spring's and take the database away from requests still running.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(120))
                .setConnectConfig("password", folder.password())
                // Its defaults are those of a test database, which may lose what it confirmed.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("listen_addresses", "localhost")
                // pg_trgm sees Japanese letters only where the character classes come from UTF-8.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("lc-collate", "C")
                .setLocaleConfig("lc-ctype", "C.UTF-8")
                .start();
    }

    private static Access open(DataFolder folder, EmbeddedPostgres server, String schema) throws IOException {
        try {
            var superuser = server.getPostgresDatabase();
            demandPasswords(JdbcClient.create(superuser), folder);
            var roles = new Roles(superuser);
            roles.create();
            roles.createDatabase(DATABASE);
            var url = "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), DATABASE);
            return new Access(url, schema, roles.owner, roles.application);
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** A new cluster trusts everybody on this machine, which is more than a city's server may. */
    private static void demandPasswords(JdbcClient superuser, DataFolder folder) throws IOException {
        var rules = folder.cluster().resolve("pg_hba.conf");
        var strict = "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";
        if (!Files.readString(rules).equals(strict)) {
            superuser
                    .sql("alter role postgres password '%s'".formatted(folder.password()))
                    .update();
            Files.writeString(rules, strict);
            superuser.sql("select pg_reload_conf()").query(Boolean.class).single();
        }
    }

    @Override
    public Access access() {
        return access;
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
        } finally {
            folder.close();
        }
    }
}
