package org.kaikaku.platform.database;

import org.flywaydb.core.Flyway;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the tables are those of this program. */
@Component("migrations")
class MigrationsHealth implements HealthIndicator {
    private final Flyway flyway;

    MigrationsHealth(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public Health health() {
        var info = flyway.info();
        var current = info.current();
        int pending = info.pending().length;
        return (pending == 0 ? Health.up() : Health.outOfService())
                .withDetail("version", current == null ? "none" : String.valueOf(current.getVersion()))
                .withDetail("pending", pending)
                .build();
    }
}
