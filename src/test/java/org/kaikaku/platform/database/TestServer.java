package org.kaikaku.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The one PostgreSQL of a test JVM: fast, forgetful, gone with it. It copies databases from one that is migrated once. */
class TestServer {
    private static final String TEMPLATE = "migrated";

    private final DataSource superuser;
    private final int port;
    private final Roles roles;
    private int copies;

    private TestServer(DataSource superuser, int port) {
        this.superuser = superuser;
        this.port = port;
        this.roles = new Roles(superuser);
        roles.create();
        roles.createDatabase(TEMPLATE);
        var access = access(TEMPLATE);
        new Preparation(access.asOwner(), access).run();
        Migrations.of(Flyway.configure().dataSource(access.asOwner()), access)
                .load()
                .migrate();
    }

    static TestServer running() {
        return Holder.SERVER;
    }

    synchronized Access copy() {
        var name = "copy_" + ++copies;
        roles.copyDatabase(TEMPLATE, name);
        return access(name);
    }

    private Access access(String database) {
        var url = "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
        return new Access(url, "city", roles.owner, roles.application);
    }

    private static class Holder {
        static final TestServer SERVER = start();

        private static TestServer start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("full_page_writes", "off")
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("lc-collate", "C")
                        .setLocaleConfig("lc-ctype", "C.UTF-8")
                        .start();
                return new TestServer(server.getPostgresDatabase(), server.getPort());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
