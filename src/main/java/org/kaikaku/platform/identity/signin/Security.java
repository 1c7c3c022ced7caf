package org.kaikaku.platform.identity.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.account.Attempts;
import org.kaikaku.platform.identity.limit.LimitUploads;
import org.kaikaku.platform.identity.session.EndSessions;
import org.kaikaku.platform.identity.session.KnownDevices;
import org.kaikaku.platform.identity.session.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
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
    /** Mail programs open it with nothing but what stands in the mail (RFC 8058). */
    private static final String MAIL_OFF = "/mail/off";

    private static final String[] OPEN = {
        "/",
        "/icon.svg",
        "/css/**",
        "/js/**",
        "/error",
        "/sign-in",
        "/sign-in/rest/**",
        "/recover",
        "/sign-up",
        "/journal/**",
        "/privacy",
        "/accessibility",
        "/contact",
        "/life-events/**",
        "/procedures/**",
        "/appointments/**",
        "/outreach/**",
        "/facilities",
        "/payments/**",
        "/facilities/**",
        "/faq/**",
        "/ask/**",
        "/inquiries/**",
        "/open-data/**",
        "/board",
        "/counter/**",
        "/kiosk/**",
        "/interviews/**",
        MAIL_OFF,
        "/openapi.json"
    };

    /** Nothing from the internet, nothing inline. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; "
                    + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain routes(
            HttpSecurity http,
            SessionActor actor,
            Sessions sessions,
            KnownDevices devices,
            WhereToGo where,
            List<WayIn> ways,
            CsrfTokenRepository formTokens,
            Clock clock)
            throws Exception {
        var open = Stream.concat(Arrays.stream(OPEN), ways.stream().flatMap(way -> way.open().stream()))
                .toArray(String[]::new);
        ways.forEach(way -> way.add(http));
        return http.authorizeHttpRequests(may -> may.requestMatchers(OFFICE)
                        .access((in, request) -> granted(actor, Actor::staff))
                        .requestMatchers(OWN)
                        .access((in, request) -> granted(actor, who -> !who.staff()))
                        .requestMatchers(open)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(signInOrNotFound(open)).accessDeniedHandler(refusal(open)))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .successHandler(where)
                        .failureHandler(
                                (request, response, problem) -> response.sendRedirect("/sign-in?problem=wrong&next="
                                        + WhereToGo.encoded(
                                                Objects.requireNonNullElse(request.getParameter("next"), "")))))
                .sessionManagement(session -> session.addSessionAuthenticationStrategy((in, request, response) ->
                        Presence.of(in).map(Presence::in).ifPresent(who -> {
                            sessions.begin(request, who.account(), who.staff());
                            devices.arrived(who.account(), request, response);
                        })))
                .logout(out -> out.logoutUrl(SIGN_OUT).logoutSuccessUrl("/"))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens).ignoringRequestMatchers(MAIL_OFF))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new EndSessions(clock), SecurityContextHolderFilter.class)
                .addFilterBefore(new LimitUploads(() -> actor.get().isPresent()), CsrfFilter.class)
                .build();
    }

    /** Asked of the account as it stands now, not as it stood when the session began. */
    private static AuthorizationDecision granted(SessionActor actor, Predicate<Actor> who) {
        return new AuthorizationDecision(actor.get().filter(who).isPresent());
    }

    /** An address that nothing is behind is not found: nobody is asked to sign in for it. */
    private static RequestMatcher nowhere(String... open) {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new NegatedRequestMatcher(
                new OrRequestMatcher(Stream.concat(Stream.of(OFFICE, OWN, SIGN_OUT), Arrays.stream(open))
                        .<RequestMatcher>map(paths::matcher)
                        .toList()));
    }

    /** Said for every kind of client: a default chosen by the Accept header would tell programs that no page is there. */
    private static AuthenticationEntryPoint signInOrNotFound(String... open) {
        var nowhere = nowhere(open);
        var signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");
        return (request, response, problem) -> {
            if (nowhere.matches(request)) {
                notFound(response);
            } else {
                signIn.commence(request, response, problem);
            }
        };
    }

    /** Who is half in is led to what is left to be done. */
    private static AccessDeniedHandler refusal(String... open) {
        var nowhere = nowhere(open);
        var plain = new AccessDeniedHandlerImpl();
        return (request, response, problem) -> {
            if (nowhere.matches(request)) {
                notFound(response);
            } else if (!(problem instanceof CsrfException) && isHalfIn()) {
                response.sendRedirect("/sign-in/rest?next=" + WhereToGo.encoded(request.getRequestURI()));
            } else {
                plain.handle(request, response, problem);
            }
        };
    }

    private static boolean isHalfIn() {
        return Presence.of(SecurityContextHolder.getContext().getAuthentication())
                .filter(here -> !here.in().isIn())
                .isPresent();
    }

    private static void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @Bean
    DaoAuthenticationProvider byPassword(UserDetailsService users, PasswordEncoder passwords, Attempts attempts) {
        return new CountedPasswords(users, passwords, attempts);
    }

    /** Each of some twenty filters would be timed at each request, for figures that nobody looks at: 8% of an answer's processor time. */
    @Bean
    SecurityObservationSettings filtersAreNotTimed() {
        return SecurityObservationSettings.noObservations();
    }

    /** Argon2id first (RFC 9106); the prefix lets the advice of another day move in beside it. */
    @Bean
    PasswordEncoder passwordEncoder() {
        var argon2 = new DelegatingPasswordEncoder(
                "argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
        return new FewAtOnce(argon2, Math.max(2, Runtime.getRuntime().availableProcessors()));
    }
}
