package org.kaikaku.platform.identity.signin;

import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.AccountChanged;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.account.Passwords;
import org.kaikaku.platform.identity.account.SignInAccounts;
import org.kaikaku.platform.identity.recovery.TellOwner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a password of one's own in the place of the one that was printed. */
@Service
class ChooseFirstPassword {
    private final Passwords passwords;
    private final SignInAccounts accounts;
    private final Journal journal;
    private final TellOwner owner;
    private final TransactionTemplate together;

    ChooseFirstPassword(
            Passwords passwords,
            SignInAccounts accounts,
            Journal journal,
            TellOwner owner,
            TransactionTemplate together) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.journal = journal;
        this.owner = owner;
        this.together = together;
    }

    /** False where it is too short, or the printed one again. */
    boolean choose(Actor actor, String password) {
        var found = accounts.find(actor.account()).orElseThrow();
        if (!SignUpView.isLongEnough(password) || passwords.matches(password, found.password())) {
            return false;
        }
        var hash = passwords.hash(password);
        together.executeWithoutResult(_ -> {
            passwords.set(actor.account(), hash);
            journal.write(
                    new Trace(actor.doer(), Act.CHANGE, "パスワードの変更", actor.person(), "account/" + actor.account()));
            owner.tell(actor.account(), AccountChanged.Kind.PASSWORD_CHANGED);
        });
        return true;
    }
}
