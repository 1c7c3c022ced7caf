package org.kaikaku.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.web.context.WebApplicationContext;

/** People with accounts, each test its own, and what their sessions hold. */
@HouseTest
abstract class Doorway {
    static final String PASSWORD = "a long enough password";

    private static final String CONTEXT = "SPRING_SECURITY_CONTEXT";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Autowired
    WebApplicationContext house;

    /** What MockMvc's tests put in its place would keep forms from before a sign-in alive. */
    @BeforeEach
    void tokens_are_kept_as_in_a_city() {
        WebTestUtils.setCsrfTokenRepository(
                new MockHttpServletRequest(house.getServletContext()), new CookieCsrfTokenRepository());
    }

    /** As if what was proved had been proved long ago. */
    void forgetProof(String login) {
        each(login, session -> {
            SecurityContext context = session.getRequiredAttribute(CONTEXT);
            var in = Presence.of(context.getAuthentication()).orElseThrow().in();
            var old = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                    .issuedAt(Instant.EPOCH)
                    .build();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(in, null, List.of(old)));
            session.setAttribute(CONTEXT, context);
        });
    }

    /** As if the city had come to demand it. */
    void half(String login, Rest rest) {
        each(login, session -> {
            SecurityContext context = session.getRequiredAttribute(CONTEXT);
            var in = Presence.of(context.getAuthentication()).orElseThrow().in();
            var half = new SignedIn(in.account(), in.staff(), login, null, Set.of(rest));
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(half, null, half.getAuthorities()));
            session.setAttribute(CONTEXT, context);
        });
    }

    void each(String login, Consumer<Session> change) {
        sessions.findByPrincipalName(login).values().forEach(session -> {
            change.accept(session);
            save(sessions, session);
        });
    }

    @SuppressWarnings("unchecked")
    static <S extends Session> void save(FindByIndexNameSessionRepository<S> sessions, Session session) {
        sessions.save((S) session);
    }

    List<@Nullable String> purposes(String login) {
        return jdbc.sql("select purpose from audit_entry where doer = ?")
                .param(account(login).toString())
                .query(String.class)
                .list();
    }

    Authenticator device() throws Exception {
        return new Authenticator("http://localhost:" + port);
    }

    Street signedIn(String login) {
        var at = new Street(port);
        assertThat(Street.where(at.signIn(login, PASSWORD))).matches("/my|/staff");
        return at;
    }

    UUID account(String login) {
        return jdbc.sql("select id from identity_account where login = ?")
                .param(login)
                .query(UUID.class)
                .single();
    }

    String administrator() {
        var login = UUID.randomUUID().toString();
        accounts.open(true, login, "情報 管理", PASSWORD, "shisei", List.of(new Assignment(Role.ADMINISTRATOR, "*")));
        return login;
    }

    String resident() {
        var login = UUID.randomUUID() + "@example.jp";
        accounts.open(false, login, "未来 花子", PASSWORD, null, List.of());
        return login;
    }
}
