package org.kaikaku.platform.identity.signin;

import java.util.Locale;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.account.Attempts;
import org.kaikaku.platform.identity.account.SignInAccounts;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

@Service
class SignInByPassword implements UserDetailsService {
    private final SignInAccounts accounts;
    private final Attempts attempts;
    private final Journal journal;
    private final ProgramSignIns programs;
    private final Admission admission;

    SignInByPassword(
            SignInAccounts accounts, Attempts attempts, Journal journal, ProgramSignIns programs, Admission admission) {
        this.admission = admission;
        this.accounts = accounts;
        this.attempts = attempts;
        this.journal = journal;
        this.programs = programs;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        var login = typed.strip().toLowerCase(Locale.ROOT);
        var found = accounts.find(login);
        if (found.isEmpty()) {
            // As much work as for somebody who is known.
            attempts.begin(UUID.randomUUID());
            throw new UsernameNotFoundException("nobody");
        }
        return admission.byPassword(found.get());
    }

    @EventListener
    void refused(AuthenticationFailureBadCredentialsEvent event) {
        if (!(event.getAuthentication() instanceof UsernamePasswordAuthenticationToken)) {
            return;
        }
        accounts.find(event.getAuthentication().getName().strip().toLowerCase(Locale.ROOT))
                .ifPresent(found -> {
                    var actor = found.actor();
                    journal.write(new Trace(
                            actor.doer(), Act.SIGN_IN_REFUSED, "サインイン", actor.person(), "account/" + actor.account()));
                });
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn in) {
            // Else a known password would give whoever guesses the second factor's codes as many guesses as they like.
            if (in.next().filter(Rest.SECOND_FACTOR::equals).isEmpty()) {
                attempts.succeeded(in.account());
            }
            if (programs.mustTell(in.account())) {
                accounts.find(in.getUsername()).map(SignInAccounts.Found::actor).ifPresent(this::tell);
            }
        }
    }

    private void tell(Actor actor) {
        journal.write(new Trace(actor.doer(), Act.SIGN_IN, "サインイン", actor.person(), "account/" + actor.account()));
    }
}
