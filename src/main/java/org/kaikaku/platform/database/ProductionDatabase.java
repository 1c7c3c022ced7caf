package org.kaikaku.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.kaikaku.platform.operation.Obstacle;
import org.kaikaku.platform.operation.ProductionRule;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** An installed PostgreSQL: reached, new enough, with a user who has a password of their own and no more rights than needed. */
class ProductionDatabase implements ProductionRule {
    private static final int OLDEST = 15;
    /** What stands in examples and images. */
    private static final Set<String> KNOWN_PASSWORDS =
            Set.of("", "postgres", "password", "kaikaku", "changeme", "change-me", "secret", "admin", "root");

    private static final String SECONDS_TO_WAIT = "5";
    private static final String WHO = """
            select current_setting('server_version_num')::int / 10000 as version, rolsuper as superuser
            from pg_roles where rolname = current_user
            """;

    @Override
    public Stream<Obstacle> obstacles(Environment settings) {
        var database = Binder.get(settings)
                .bind("kaikaku.database", DatabaseSettings.class)
                .get();
        return database.url().isBlank() ? Stream.empty() : of(database).stream();
    }

    private static List<Obstacle> of(DatabaseSettings settings) {
        var found = new ArrayList<Obstacle>();
        var access = settings.installed();
        password("KAIKAKU_DB_PASSWORD", access.application()).forEach(found::add);
        if (access.separated()) {
            password("KAIKAKU_DB_OWNER_PASSWORD", access.owner()).forEach(found::add);
        }
        try (var connection = connect(access)) {
            found.addAll(of(connection, access.application()));
        } catch (SQLException e) {
            found.add(new Obstacle(
                    "KAIKAKU_DB_URL",
                    "データベースにつながりません(%s)。".formatted(e.getMessage()),
                    "The database cannot be reached (%s).".formatted(e.getMessage()),
                    "KAIKAKU_DB_URL=jdbc:postgresql://HOST:5432/kaikaku KAIKAKU_DB_USER=… KAIKAKU_DB_PASSWORD=…"));
        }
        return found;
    }

    private static Stream<Obstacle> password(String setting, Login login) {
        return KNOWN_PASSWORDS.contains(login.password()) || login.password().equals(login.user())
                ? Stream.of(new Obstacle(
                        setting,
                        "利用者 %s のパスワードがないか、だれでも知っているものです。".formatted(login.user()),
                        "The user %s has no password, or one that everybody knows.".formatted(login.user()),
                        "%s=\"$(openssl rand -hex 24)\"  (alter role … password '…')".formatted(setting)))
                : Stream.empty();
    }

    private static Connection connect(Access access) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", access.application().user());
        properties.setProperty("password", access.application().password());
        properties.setProperty("connectTimeout", SECONDS_TO_WAIT);
        properties.setProperty("loginTimeout", SECONDS_TO_WAIT);
        return DriverManager.getConnection(access.url(), properties);
    }

    private static List<Obstacle> of(Connection connection, Login user) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(WHO)) {
            row.next();
            return of(row, user);
        }
    }

    private static List<Obstacle> of(ResultSet row, Login user) throws SQLException {
        var found = new ArrayList<Obstacle>();
        if (row.getInt("version") < OLDEST) {
            found.add(new Obstacle(
                    "KAIKAKU_DB_URL",
                    "PostgreSQL %d は古すぎます。%d 以降が要ります。".formatted(row.getInt("version"), OLDEST),
                    "PostgreSQL %d is too old; %d or newer is needed.".formatted(row.getInt("version"), OLDEST),
                    "pg_upgrade"));
        }
        if (row.getBoolean("superuser")) {
            found.add(new Obstacle(
                    "KAIKAKU_DB_USER",
                    "%s はデータベースの管理者です。権限の少ない利用者にしてください。".formatted(user),
                    "%s is a superuser of the database; the application needs a user without such rights."
                            .formatted(user),
                    "create role kaikaku login password '…';  KAIKAKU_DB_USER=kaikaku"));
        }
        return found;
    }
}
