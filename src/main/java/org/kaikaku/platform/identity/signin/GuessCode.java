package org.kaikaku.platform.identity.signin;

import java.util.function.BooleanSupplier;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.account.Attempts;
import org.springframework.stereotype.Component;

/** Codes and passwords that are asked of somebody who is known already are guessed as rarely as those at the door. */
@Component
public class GuessCode {
    private final Attempts attempts;
    private final Journal journal;

    GuessCode(Attempts attempts, Journal journal) {
        this.attempts = attempts;
        this.journal = journal;
    }

    /** @param purpose what for, as the journal tells whoever's account it is where the guess is wrong */
    public boolean isRight(Actor actor, String purpose, BooleanSupplier guess) {
        var account = actor.account();
        if (attempts.begin(account) && guess.getAsBoolean()) {
            attempts.succeeded(account);
            return true;
        }
        journal.write(new Trace(actor.doer(), Act.SIGN_IN_REFUSED, purpose, actor.person(), "account/" + account));
        return false;
    }
}
