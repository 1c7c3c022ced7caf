package org.kaikaku.platform.database;

import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Every room's migrations, in the order of their timestamps, into the schema of one city. */
class Migrations {
    private Migrations() {}

    /** Migrations name the application's user {@code ${application}}, to take rights from it that it has on every new table. */
    static FluentConfiguration of(FluentConfiguration flyway, Access access) {
        return flyway.locations("classpath:db/migration")
                .validateMigrationNaming(true)
                // Rooms grow side by side: a migration may arrive after one with a later number.
                .outOfOrder(true)
                .defaultSchema(access.schema())
                .createSchemas(false)
                .placeholders(Map.of("application", access.applicationName()));
    }
}
