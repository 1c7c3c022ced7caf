package org.kaikaku.platform.database;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    /** Where {@link BeginServer} has not begun one. */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    Server server(DatabaseSettings settings) {
        return settings.url().isBlank() ? EmbeddedServer.join(settings.data(), settings.schema()) : settings::installed;
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
