package org.kaikaku.platform.identity.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.kaikaku.platform.identity.TokenScope;
import org.kaikaku.platform.identity.limit.LimitTokens;
import org.kaikaku.platform.identity.limit.Limits;
import org.kaikaku.platform.identity.token.AccessToken;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Programs show a token with each call and have no session, so that no other site can act through a browser's cookie. */
@Configuration
class ProgramSecurity {
    private static final String REALM = "Kaikaku";

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ByToken byToken, Limits limits, Clock clock) throws Exception {
        return http.securityMatcher("/api/v1/**")
                .authorizeHttpRequests(may -> may.requestMatchers(HttpMethod.POST, "/api/v1/interviews/*/applications")
                        .access(NeedsScope.always(TokenScope.APPLY))
                        .requestMatchers("/api/v1/interviews/**")
                        .access(NeedsScope.withToken(TokenScope.INTERVIEWS))
                        .requestMatchers("/api/v1/applications/**")
                        .access(NeedsScope.always(TokenScope.READ))
                        .requestMatchers("/api/v1/cases/**")
                        .access(NeedsScope.always(TokenScope.CASES))
                        .anyRequest()
                        .permitAll())
                .oauth2ResourceServer(
                        programs -> programs.authenticationManagerResolver(_ -> new ProviderManager(byToken))
                                .authenticationEntryPoint(showToken())
                                .accessDeniedHandler(widerToken()))
                .addFilterBefore(new LimitTokens(ProgramSecurity::token, limits, clock), AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    private static Optional<String> token() {
        var in = SecurityContextHolder.getContext().getAuthentication();
        return in != null && in.getDetails() instanceof AccessToken token
                ? Optional.of(token.id().toString())
                : Optional.empty();
    }

    /** Spring's says it in the header (RFC 6750); what is wrong is told in the body as everywhere. */
    private static AuthenticationEntryPoint showToken() {
        var header = new BearerTokenAuthenticationEntryPoint();
        header.setRealmName(REALM);
        return (request, response, problem) -> {
            header.commence(request, response, problem);
            response.sendError(response.getStatus());
        };
    }

    private static AccessDeniedHandler widerToken() {
        return (request, response, problem) -> {
            if (problem instanceof AuthorizationDeniedException denied
                    && denied.getAuthorizationResult() instanceof NeedsScope.Missing missing) {
                response.setHeader(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer realm=\"%s\", error=\"insufficient_scope\", scope=\"%s\""
                                .formatted(REALM, missing.scope().key()));
            }
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        };
    }
}
