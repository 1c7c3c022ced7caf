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
    private static final String RULES = "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";

    private final DataFolder folder;
    private final EmbeddedPostgres server;
    private final Access access;

    private EmbeddedServer(DataFolder folder, EmbeddedPostgres server, Access access) {
        this.folder = folder;
        this.server = server;
        this.access = access;
    }

    static Server start(Path data, String schema) {
        var folder = DataFolder.open(data);
        if (!folder.ours()) {
            folder.close();
            throw new DatabaseUnavailable("Another Kaikaku is running in " + folder);
        }
        return start(folder, schema);
    }

    /** For a command beside a running application: goes to its server, and starts one only where there is none. */
    static Server join(Path data, String schema) {
        var folder = DataFolder.open(data);
        if (folder.ours()) {
            return start(folder, schema);
        }
        folder.close();
        try {
            var running = PostmasterFile.of(folder.cluster())
                    .orElseThrow(() -> new DatabaseUnavailable("Kaikaku is still starting in " + folder));
            var access = access(running.port(), schema, folder.secret());
            return () -> access;
        } catch (IOException e) {
            throw new DatabaseUnavailable("PostgreSQL cannot be reached in " + folder, e);
        }
    }

    private static EmbeddedServer start(DataFolder folder, String schema) {
        try {
            new StaleServer(folder.cluster()).stop();
            if (folder.isWithoutSecret()) {
                forgetPasswords(folder.cluster());
            }
            var secret = folder.secret();
            var server = postgres(folder, secret);
            return new EmbeddedServer(folder, server, open(folder, server, secret, schema));
        } catch (IOException | IllegalStateException e) {
            folder.close();
            throw new DatabaseUnavailable("PostgreSQL did not start in %s: %s".formatted(folder, e.getMessage()), e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static EmbeddedPostgres postgres(DataFolder folder, Secret secret) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.programs().toFile())
                .setDataDirectory(folder.cluster())
                .setCleanDataDirectory(false)
                // Its own hook would race Spring's and take the database away from requests still running.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(120))
                .setConnectConfig("password", secret.login(Roles.SUPERUSER).password())
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

    private static Access open(DataFolder folder, EmbeddedPostgres server, Secret secret, String schema)
            throws IOException {
        try {
            var superuser = server.getPostgresDatabase();
            demandPasswords(JdbcClient.create(superuser), folder, secret.login(Roles.SUPERUSER));
            var roles = new Roles(superuser);
            roles.create(secret);
            roles.createDatabase(DATABASE);
            return access(server.getPort(), schema, secret);
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /**
     * They follow from the secret that is lost. Until {@link #demandPasswords} has set new ones, the cluster trusts this machine as a new one
     * does; whoever could take the secret away can read the cluster's files anyway.
     */
    private static void forgetPasswords(Path cluster) throws IOException {
        var rules = cluster.resolve("pg_hba.conf");
        if (Files.exists(rules)) {
            Files.writeString(rules, RULES.replace("scram-sha-256", "trust"));
        }
    }

    /** A new cluster trusts everybody on this machine, which is more than a city's server may. */
    private static void demandPasswords(JdbcClient jdbc, DataFolder folder, Login superuser) throws IOException {
        var rules = folder.cluster().resolve("pg_hba.conf");
        if (!Files.readString(rules).equals(RULES)) {
            jdbc.sql("alter role %s password '%s'".formatted(superuser.user(), superuser.password()))
                    .update();
            Files.writeString(rules, RULES);
            jdbc.sql("select pg_reload_conf()").query(Boolean.class).single();
        }
    }

    private static Access access(int port, String schema, Secret secret) {
        return new Access(
                "jdbc:postgresql://localhost:%d/%s".formatted(port, DATABASE),
                schema,
                secret.login(Roles.OWNER),
                secret.login(Roles.APPLICATION));
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
