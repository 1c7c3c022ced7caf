package org.kaikaku.platform.identity.recovery;

import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.AccountChanged;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.account.Attempts;
import org.kaikaku.platform.identity.account.OneTimeCode;
import org.kaikaku.platform.identity.account.Passwords;
import org.kaikaku.platform.identity.account.SignInAccounts;
import org.kaikaku.platform.identity.passkey.Passkeys;
import org.kaikaku.platform.identity.session.Sessions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets a new password for whoever has a code, and takes the passkeys away, of which nobody knows where they are. A stranger hears the same, after the same work, whether there is no such account, no such
 * code, or a wait.
 */
@Service
public class RecoverAccount {
    private final SignInAccounts accounts;
    private final RecoveryCodes codes;
    private final Passwords passwords;
    private final Passkeys passkeys;
    private final Attempts attempts;
    private final Sessions sessions;
    private final Journal journal;
    private final TellOwner owner;
    private final TransactionTemplate together;

    RecoverAccount(
            SignInAccounts accounts,
            RecoveryCodes codes,
            Passwords passwords,
            Passkeys passkeys,
            Attempts attempts,
            Sessions sessions,
            Journal journal,
            TellOwner owner,
            TransactionTemplate together) {
        this.accounts = accounts;
        this.codes = codes;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.attempts = attempts;
        this.sessions = sessions;
        this.journal = journal;
        this.owner = owner;
        this.together = together;
    }

    public boolean recover(String login, String typed, String password) {
        var hash = passwords.hash(password);
        var known = accounts.find(login);
        var found = known.filter(one -> attempts.begin(one.actor().account()));
        var kind = found.flatMap(one -> together.execute(_ -> recovered(one, OneTimeCode.typed(typed), hash)));
        if (kind.isEmpty()) {
            known.map(SignInAccounts.Found::actor)
                    .ifPresentOrElse(this::refused, () -> attempts.begin(UUID.randomUUID()));
            return false;
        }
        sessions.endAll(login);
        return true;
    }

    private void refused(Actor actor) {
        journal.write(new Trace(
                actor.doer(), Act.SIGN_IN_REFUSED, "コードによるアカウントの復旧", actor.person(), "account/" + actor.account()));
    }

    private Optional<RecoveryCodes.Kind> recovered(SignInAccounts.Found found, OneTimeCode code, String hash) {
        var actor = found.actor();
        var kind = codes.use(actor.account(), code);
        kind.ifPresent(used -> {
            passwords.set(actor.account(), hash);
            passkeys.removeAll(actor.account());
            if (used == RecoveryCodes.Kind.GIVEN) {
                codes.removeOwn(actor.account());
            }
            journal.write(new Trace(
                    actor.doer(), Act.CHANGE, "コードによるアカウントの復旧", actor.person(), "account/" + actor.account()));
            owner.tell(
                    actor.account(),
                    used == RecoveryCodes.Kind.GIVEN
                            ? AccountChanged.Kind.RECOVERED_BY_GIVEN_CODE
                            : AccountChanged.Kind.RECOVERED_BY_OWN_CODE);
        });
        return kind;
    }
}
