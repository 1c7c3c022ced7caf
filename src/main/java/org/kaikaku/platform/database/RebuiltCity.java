package org.kaikaku.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.kaikaku.platform.database.Vault.Migration;
import org.kaikaku.platform.database.Vault.MigrationUnknown;
import org.kaikaku.platform.database.Vault.Rebuilt;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** A schema beside the city's, with tables as they were when a copy was taken. */
class RebuiltCity implements Rebuilt {
    private static final String LOCATION = "db/migration/";
    private static final String BESIDE = "_restored";

    private final Access city;
    private final Access beside;
    private boolean tookPlace;

    private RebuiltCity(Access city) {
        this.city = city;
        this.beside = city.in(city.schema() + BESIDE);
    }

    static RebuiltCity begin(Access city, List<Migration> migrations) throws SQLException {
        var rebuilt = new RebuiltCity(city);
        rebuilt.drop(rebuilt.beside.schema()); // of an attempt that was killed
        new Preparation(rebuilt.beside.asOwner(), rebuilt.beside).run();
        try {
            rebuilt.migrate(migrations);
            return rebuilt;
        } catch (RuntimeException e) {
            rebuilt.close();
            throw e;
        }
    }

    @Override
    public Connection open() throws SQLException {
        return beside.asOwner().getConnection();
    }

    private void migrate(List<Migration> migrations) {
        try {
            var folder = Files.createTempDirectory("kaikaku-migrations");
            try {
                copy(migrations, folder);
                Migrations.of(Flyway.configure().dataSource(beside.asOwner()), beside)
                        .locations("filesystem:" + folder)
                        .load()
                        .migrate();
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var changed = new HashSet<>(migrations);
        changed.removeAll(new HashSet<>(CityVault.migrations(beside)));
        if (!changed.isEmpty()) {
            throw new MigrationUnknown(changed.iterator().next().script());
        }
    }

    /** Flyway applies what lies in a folder, so only what is wanted lies there. */
    private static void copy(List<Migration> migrations, Path folder) throws IOException {
        var known = new PathMatchingResourcePatternResolver();
        for (var migration : migrations) {
            copy(known.getResource("classpath:" + LOCATION + migration.script()), migration.script(), folder);
        }
    }

    private static void copy(Resource resource, String script, Path folder) throws IOException {
        var to = folder.resolve(script).normalize();
        if (!to.startsWith(folder) || !resource.exists()) {
            throw new MigrationUnknown(script);
        }
        Files.createDirectories(to.getParent());
        try (var content = resource.getInputStream()) {
            Files.copy(content, to);
        }
    }

    @Override
    public void takePlace() throws SQLException {
        try (var connection = city.asOwner().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("drop schema if exists " + Access.quoted(city.schema()) + " cascade");
            statement.execute(
                    "alter schema " + Access.quoted(beside.schema()) + " rename to " + Access.quoted(city.schema()));
            connection.commit();
        }
        tookPlace = true;
        Migrations.of(Flyway.configure().dataSource(city.asOwner()), city)
                .load()
                .migrate();
    }

    @Override
    public void close() throws SQLException {
        if (!tookPlace) {
            drop(beside.schema());
        }
    }

    private void drop(String schema) throws SQLException {
        try (var connection = city.asOwner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + Access.quoted(schema) + " cascade");
        }
    }
}
