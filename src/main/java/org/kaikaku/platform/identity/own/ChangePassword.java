package org.kaikaku.platform.identity.own;

import jakarta.servlet.http.HttpSession;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.AccountChanged;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.account.Passwords;
import org.kaikaku.platform.identity.account.SignInAccounts;
import org.kaikaku.platform.identity.recovery.TellOwner;
import org.kaikaku.platform.identity.session.Sessions;
import org.kaikaku.platform.identity.signin.GuessCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes the password; whoever came in with the old one elsewhere is out. */
@Service
class ChangePassword {
    private static final String WHY = "パスワードの変更";

    private final SignInAccounts accounts;
    private final Passwords passwords;
    private final GuessCode guess;
    private final Sessions sessions;
    private final Journal journal;
    private final TellOwner owner;
    private final TransactionTemplate together;

    ChangePassword(
            SignInAccounts accounts,
            Passwords passwords,
            GuessCode guess,
            Sessions sessions,
            Journal journal,
            TellOwner owner,
            TransactionTemplate together) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guess = guess;
        this.sessions = sessions;
        this.journal = journal;
        this.owner = owner;
        this.together = together;
    }

    /** False where the old password is another, or the account must wait; then nothing changes. */
    boolean change(Actor actor, String login, String old, String password, HttpSession here) {
        var found = accounts.find(actor.account()).orElseThrow();
        if (!guess.isRight(actor, WHY, () -> passwords.matches(old, found.password()))) {
            return false;
        }
        // Hashing takes its time and may wait in line: not with a connection in hand.
        var hash = passwords.hash(password);
        together.executeWithoutResult(_ -> {
            passwords.set(actor.account(), hash);
            journal.write(new Trace(actor.doer(), Act.CHANGE, WHY, actor.person(), "account/" + actor.account()));
            owner.tell(actor.account(), AccountChanged.Kind.PASSWORD_CHANGED);
        });
        sessions.endOthers(login, here);
        return true;
    }
}
