package org.kaikaku.platform.database;

import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    Server server(DatabaseSettings settings) {
        if (!settings.url().isBlank()) {
            return settings::installed;
        }
        return settings.join()
                ? EmbeddedServer.join(settings.data(), settings.schema())
                : EmbeddedServer.start(settings.data(), settings.schema());
    }

    @Bean
    DataSource dataSource(Server server, DatabaseSettings settings) {
        return server.access().asApplication(settings.connections());
    }

    @FlywayDataSource
    @Bean(defaultCandidate = false)
    DataSource ownerDataSource(Server server) {
        var owner = server.access().asOwner();
        new Preparation(owner, server.access()).run();
        return owner;
    }

    @Bean
    FlywayConfigurationCustomizer migrationsOfThisCity(Server server) {
        return flyway -> Migrations.of(flyway, server.access());
    }
}
