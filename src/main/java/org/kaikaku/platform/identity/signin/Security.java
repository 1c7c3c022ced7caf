package org.kaikaku.platform.identity.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.limit.LimitUploads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.RequestMatcherDelegatingAccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** Who may open which address, and what a browser may do with a page. What is not named here is refused. */
@Configuration
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 3600)
class Security {
    private static final String OFFICE = "/staff/**";
    private static final String OWN = "/my/**";
    private static final String SIGN_OUT = "/sign-out";
    private static final String[] OPEN = {
        "/",
        "/icon.svg",
        "/css/**",
        "/js/**",
        "/error",
        "/sign-in",
        "/sign-up",
        "/journal/**",
        "/privacy",
        "/accessibility",
        "/contact",
        "/life-events/**",
        "/procedures/**",
        "/interviews/**",
        "/openapi.json"
    };

    /** Nothing from the internet, nothing inline. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; "
                    + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Programs sign in with each call and have no session, so that no other site can act through a browser's cookie. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/v1/**")
                .authorizeHttpRequests(may -> may.requestMatchers(HttpMethod.POST, "/api/v1/interviews/*/applications")
                        .hasRole("RESIDENT")
                        .requestMatchers("/api/v1/applications/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .httpBasic(basic -> basic.realmName("Kaikaku"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    SecurityFilterChain routes(HttpSecurity http, SessionActor actor) throws Exception {
        return http.authorizeHttpRequests(may -> may.requestMatchers(OFFICE)
                        .access((in, request) -> granted(actor, Actor::staff))
                        .requestMatchers(OWN)
                        .access((in, request) -> granted(actor, who -> !who.staff()))
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(signInOrNotFound())
                        .accessDeniedHandler(new RequestMatcherDelegatingAccessDeniedHandler(
                                new LinkedHashMap<>(
                                        Map.of(nowhere(), (request, response, problem) -> notFound(response))),
                                new AccessDeniedHandlerImpl())))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .successHandler(new WhereToGo())
                        .failureHandler((request, response, problem) -> response.sendRedirect("/sign-in?problem="
                                + SignInProblem.of(problem).name().toLowerCase(java.util.Locale.ROOT))))
                .logout(out -> out.logoutUrl(SIGN_OUT).logoutSuccessUrl("/"))
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new LimitUploads(() -> actor.get().isPresent()), CsrfFilter.class)
                .build();
    }

    /** Asked of the account as it stands now, not as it stood when the session began. */
    private static AuthorizationDecision granted(SessionActor actor, Predicate<Actor> who) {
        return new AuthorizationDecision(actor.get().filter(who).isPresent());
    }

    /** An address that nothing is behind is not found: nobody is asked to sign in for it. */
    private static RequestMatcher nowhere() {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new NegatedRequestMatcher(
                new OrRequestMatcher(Stream.concat(Stream.of(OFFICE, OWN, SIGN_OUT), Arrays.stream(OPEN))
                        .<RequestMatcher>map(paths::matcher)
                        .toList()));
    }

    /** Said for every kind of client: a default chosen by the Accept header would tell programs that no page is there. */
    private static AuthenticationEntryPoint signInOrNotFound() {
        var nowhere = nowhere();
        var signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");
        return (request, response, problem) -> {
            if (nowhere.matches(request)) {
                notFound(response);
            } else {
                signIn.commence(request, response, problem);
            }
        };
    }

    private static void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Argon2id first (RFC 9106); the prefix lets the advice of another day move in beside it. */
    @Bean
    PasswordEncoder passwordEncoder() {
        var argon2 = new DelegatingPasswordEncoder(
                "argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
        return new FewAtOnce(argon2, Math.max(2, Runtime.getRuntime().availableProcessors()));
    }
}
