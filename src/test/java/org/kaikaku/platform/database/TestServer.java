package org.kaikaku.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one PostgreSQL of a test JVM: fast, forgetful, gone with it. It copies databases from one that is migrated once.
 * {@code KAIKAKU_TEST_PG} names the folder of another PostgreSQL's programs, to prove that it will do.
 */
class TestServer {
    private static final Logger LOG = LoggerFactory.getLogger("org.kaikaku.test");
    private static final String TEMPLATE = "migrated";
    private static final Secret SECRET = new Secret("of no use outside this JVM");

    private final DataSource superuser;
    private final int port;
    private final Roles roles;
    private int copies;
    /** One for this JVM and one for each Spring context, which needs the database until its last bean is gone. */
    private final Phaser users = new Phaser(1);

    private TestServer(DataSource superuser, int port) {
        this.superuser = superuser;
        this.port = port;
        this.roles = new Roles(superuser);
        roles.create(SECRET);
        LOG.info(
                "Tests use {}",
                JdbcClient.create(superuser)
                        .sql("select version()")
                        .query(String.class)
                        .single());
        roles.createDatabase(TEMPLATE);
        var access = access(TEMPLATE);
        new Preparation(access.asOwner(), access).run();
        Migrations.of(Flyway.configure().dataSource(access.asOwner()), access)
                .load()
                .migrate();
    }

    /** Let in by trust. */
    static Login superuser() {
        return new Login(Roles.SUPERUSER, "");
    }

    static TestServer running() {
        return Holder.SERVER;
    }

    synchronized Access copy() {
        var name = "copy_" + ++copies;
        roles.copyDatabase(TEMPLATE, name);
        return access(name);
    }

    DisposableBean lease() {
        users.register();
        return users::arriveAndDeregister;
    }

    /** Shutdown hooks run side by side, so this one waits for those of the contexts. */
    private TestServer stoppedAtTheEndBy(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            awaitContexts();
            stop.run();
        }));
        return this;
    }

    private void awaitContexts() {
        try {
            users.awaitAdvanceInterruptibly(users.arrive(), 60, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn("A context is still open");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Access access(String database) {
        var url = "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
        return new Access(url, "city", SECRET.login(Roles.OWNER), SECRET.login(Roles.APPLICATION));
    }

    private static class Holder {
        static final TestServer SERVER = start();

        private static TestServer start() {
            var installed = System.getenv("KAIKAKU_TEST_PG");
            try {
                return installed == null ? embedded() : installed(Path.of(installed));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static TestServer installed(Path programs) throws IOException {
            var server = InstalledServer.start(programs);
            return new TestServer(server.superuser(), server.port).stoppedAtTheEndBy(server::stop);
        }

        private static TestServer embedded() throws IOException {
            var server = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("full_page_writes", "off")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("lc-collate", "C")
                    .setLocaleConfig("lc-ctype", "C.UTF-8")
                    .start();
            return new TestServer(server.getPostgresDatabase(), server.getPort()).stoppedAtTheEndBy(() -> stop(server));
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
