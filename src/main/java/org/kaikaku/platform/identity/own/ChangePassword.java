package org.kaikaku.platform.identity.own;

import jakarta.servlet.http.HttpSession;
import org.kaikaku.platform.identity.AccountChanged;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.recovery.TellOwner;
import org.kaikaku.platform.identity.session.Sessions;
import org.springframework.stereotype.Service;

/** Changes the password; whoever came in with the old one elsewhere is out. */
@Service
class ChangePassword {
    private final Accounts accounts;
    private final Sessions sessions;
    private final TellOwner owner;

    ChangePassword(Accounts accounts, Sessions sessions, TellOwner owner) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.owner = owner;
    }

    boolean change(Actor actor, String login, String old, String password, HttpSession here) {
        if (!accounts.changePassword(actor.account(), old, password)) {
            return false;
        }
        owner.tell(actor.account(), AccountChanged.Kind.PASSWORD_CHANGED);
        sessions.endOthers(login, here);
        return true;
    }
}
