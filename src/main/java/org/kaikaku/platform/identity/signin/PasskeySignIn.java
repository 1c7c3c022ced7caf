package org.kaikaku.platform.identity.signin;

import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.account.SignInAccounts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/** Whose passkey answered this session's challenge. Who is here already can only prove more of themselves, never become another. */
class PasskeySignIn implements AuthenticationProvider {
    private final WebAuthnRelyingPartyOperations webAuthn;
    private final SignInAccounts accounts;
    private final Admission admission;

    PasskeySignIn(WebAuthnRelyingPartyOperations webAuthn, SignInAccounts accounts, Admission admission) {
        this.webAuthn = webAuthn;
        this.accounts = accounts;
        this.admission = admission;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var login = owner(((WebAuthnAuthenticationRequestToken) asked).getWebAuthnRequest());
        var found = accounts.find(login).orElseThrow(() -> new BadCredentialsException("nobody"));
        var before = SecurityContextHolder.getContext().getAuthentication();
        var here = Presence.of(before).map(Presence::in);
        if (here.filter(in -> !in.account().equals(found.actor().account())).isPresent()) {
            throw new BadCredentialsException("another's");
        }
        var in = here.map(known -> known.done(Rest.SECOND_FACTOR, Rest.FIRST_PASSKEY))
                .orElseGet(() -> new SignedIn(
                        found.actor().account(),
                        found.actor().staff(),
                        login,
                        null,
                        found.given() ? Set.of(Rest.OWN_PASSWORD) : Set.of()));
        return admission.with(
                FactorGrantedAuthority.WEBAUTHN_AUTHORITY, in, here.isPresent() ? factors(before) : Stream.of());
    }

    private static Stream<FactorGrantedAuthority> factors(@Nullable Authentication before) {
        return before == null ? Stream.of() : Presence.factors(before);
    }

    /** The library says with exceptions of many kinds what is wrong with what somebody sent. */
    private String owner(RelyingPartyAuthenticationRequest answer) {
        try {
            return webAuthn.authenticate(answer).getName();
        } catch (IllegalArgumentException | WebAuthnException e) {
            throw new BadCredentialsException("not valid", e);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(authentication);
    }
}
