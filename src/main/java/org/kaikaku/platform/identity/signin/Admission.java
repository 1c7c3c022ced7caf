package org.kaikaku.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Stream;
import org.kaikaku.platform.identity.account.SignInAccounts;
import org.kaikaku.platform.identity.policy.SignInFile;
import org.kaikaku.platform.identity.token.AccessToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Makes of an account and what was proved what a session holds; the same for every way in. */
@Component
public class Admission {
    private final SignInFile rules;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final CsrfTokenRepository tokens;

    Admission(SignInFile rules, Clock clock, CsrfTokenRepository tokens) {
        this.rules = rules;
        this.clock = clock;
        this.tokens = tokens;
    }

    /** For ways in that leave nothing to be done, as the city's own sign-on. */
    public Authentication by(String factor, SignInAccounts.Found found) {
        var in = new SignedIn(found.actor().account(), found.actor().staff(), found.login(), null, Set.of());
        return with(factor, in, Stream.of());
    }

    /** For a program: no session keeps it, and beside the account's kind it holds only what its token's scopes say. */
    Authentication byToken(SignInAccounts.Found found, AccessToken token) {
        var in = new SignedIn(found.actor().account(), found.actor().staff(), found.login(), null, Set.of());
        var authorities = new ArrayList<GrantedAuthority>(in.getAuthorities());
        token.scopes().forEach(scope -> authorities.add(new SimpleGrantedAuthority("SCOPE_" + scope.key())));
        var program = UsernamePasswordAuthenticationToken.authenticated(in, null, authorities);
        program.setDetails(token);
        return program;
    }

    /** Before the password is compared; what is left to be done depends on nothing else. */
    SignedIn byPassword(SignInAccounts.Found found) {
        var rest = new ArrayList<Rest>();
        if (found.actor().staff() && found.keyed()) {
            rest.add(Rest.SECOND_FACTOR);
        } else if (found.actor().staff() && rules.current().factor().demands(found.login())) {
            rest.add(Rest.FIRST_PASSKEY);
        }
        if (found.given()) {
            rest.add(Rest.OWN_PASSWORD);
        }
        return new SignedIn(
                found.actor().account(), found.actor().staff(), found.login(), found.password(), Set.copyOf(rest));
    }

    /** The same session, in which one thing more is proved or done. */
    Authentication with(String factor, SignedIn in, Stream<FactorGrantedAuthority> before) {
        var authorities = new ArrayList<GrantedAuthority>(in.getAuthorities());
        before.filter(known -> !factor.equals(known.getAuthority())).forEach(authorities::add);
        authorities.add(FactorGrantedAuthority.withAuthority(factor)
                .issuedAt(clock.instant())
                .build());
        return UsernamePasswordAuthenticationToken.authenticated(in, null, authorities);
    }

    Authentication with(SignedIn in, Authentication before) {
        var authorities = new ArrayList<GrantedAuthority>(in.getAuthorities());
        Presence.factors(before).forEach(authorities::add);
        return UsernamePasswordAuthenticationToken.authenticated(in, null, authorities);
    }

    /** As after every sign-in, the session's id and the forms' token change. */
    void keep(Authentication in, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        tokens.saveToken(null, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(in);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
