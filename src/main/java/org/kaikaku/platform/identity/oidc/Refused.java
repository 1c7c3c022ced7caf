package org.kaikaku.platform.identity.oidc;

import org.springframework.security.core.AuthenticationException;

/** The provider vouches for somebody whom this house does not let in. */
class Refused extends AuthenticationException {
    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.key());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
