package org.kaikaku.platform.identity.signin;

import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.account.SignInAccounts;
import org.kaikaku.platform.identity.token.Tokens;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Whose program calls. An account that is gone takes its tokens along. */
@Component
class ByToken implements AuthenticationProvider {
    private final Tokens tokens;
    private final SignInAccounts accounts;
    private final Admission admission;
    private final ProgramSignIns programs;
    private final Journal journal;

    ByToken(Tokens tokens, SignInAccounts accounts, Admission admission, ProgramSignIns programs, Journal journal) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.admission = admission;
        this.programs = programs;
        this.journal = journal;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var token = tokens.use(((BearerTokenAuthenticationToken) asked).getToken())
                .orElseThrow(() -> new InvalidBearerTokenException("unknown, expired or revoked"));
        var found = accounts.find(token.account())
                .orElseThrow(() -> new InvalidBearerTokenException("its account is gone"));
        var actor = found.actor();
        if (programs.mustTell(actor.account())) {
            journal.write(new Trace(actor.doer(), Act.SIGN_IN, "プログラムによるサインイン", actor.person(), "token/" + token.id()));
        }
        return admission.byToken(found, token);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
