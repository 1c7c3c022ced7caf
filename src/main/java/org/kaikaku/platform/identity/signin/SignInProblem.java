package org.kaikaku.platform.identity.signin;

import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;

/** Why a sign-in was refused, as far as a stranger may know. */
enum SignInProblem {
    WRONG,
    WAIT;

    static SignInProblem of(AuthenticationException problem) {
        return problem instanceof LockedException ? WAIT : WRONG;
    }
}
