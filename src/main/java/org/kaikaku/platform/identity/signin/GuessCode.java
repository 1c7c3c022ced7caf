package org.kaikaku.platform.identity.signin;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.kaikaku.platform.identity.account.Attempts;
import org.springframework.stereotype.Component;

/** Codes and passwords that are asked of somebody who is known already are guessed as rarely as those at the door. */
@Component
class GuessCode {
    private final Attempts attempts;

    GuessCode(Attempts attempts) {
        this.attempts = attempts;
    }

    boolean isRight(UUID account, BooleanSupplier guess) {
        if (attempts.mustWait(account)) {
            return false;
        }
        boolean right = guess.getAsBoolean();
        if (right) {
            attempts.succeeded(account);
        } else {
            attempts.failed(account);
        }
        return right;
    }
}
