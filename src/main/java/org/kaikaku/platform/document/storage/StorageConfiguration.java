package org.kaikaku.platform.document.storage;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageSettings.class)
class StorageConfiguration {
    /** Of a city without one nothing of the library is loaded. */
    @Bean
    Storage contentStorage(StorageSettings settings, Clock clock) {
        settings.check();
        return settings.none() ? new NoStorage() : S3Storage.at(settings, clock);
    }
}
