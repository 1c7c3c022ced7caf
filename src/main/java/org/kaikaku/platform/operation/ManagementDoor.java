package org.kaikaku.platform.operation;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Who reaches the port of health and figures may read them: where it listens is the guard, and nothing personal is behind it. */
@Configuration(proxyBeanMethods = false)
class ManagementDoor {
    private static final int NONE = -1;

    private volatile int port = NONE;

    /** Every request is asked for its port, so it is not looked up among the settings each time. */
    @EventListener
    void listens(WebServerInitializedEvent started) {
        if ("management".equals(started.getApplicationContext().getServerNamespace())) {
            port = started.getWebServer().getPort();
        }
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain managementPort(HttpSecurity http) throws Exception {
        return http.securityMatcher(request -> request.getLocalPort() == port)
                .authorizeHttpRequests(may -> may.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }
}
