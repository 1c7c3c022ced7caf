package org.kaikaku.platform.payment.online;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The provider has no session and no form's token: its signature is what lets it in. */
@Configuration(proxyBeanMethods = false)
class ProviderDoor {
    @Bean
    @Order(0)
    SecurityFilterChain providerMessages(HttpSecurity http) throws Exception {
        return http.securityMatcher(ProviderTells.PATH)
                .authorizeHttpRequests(may -> may.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }
}
