package org.kaikaku.platform.identity.signin;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.TokenScope;
import org.kaikaku.platform.identity.token.AccessToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Only with a token that has the scope. */
record NeedsScope(TokenScope scope, boolean strangersToo) implements AuthorizationManager<RequestAuthorizationContext> {
    static NeedsScope always(TokenScope scope) {
        return new NeedsScope(scope, false);
    }

    /** Who sends no token may do it for nobody. */
    static NeedsScope withToken(TokenScope scope) {
        return new NeedsScope(scope, true);
    }

    /** A refusal that says what would have let the program in. */
    static final class Missing extends AuthorizationDecision {
        private final TokenScope scope;

        Missing(TokenScope scope) {
            super(false);
            this.scope = scope;
        }

        TokenScope scope() {
            return scope;
        }
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> in, RequestAuthorizationContext request) {
        var here = in.get();
        if (here == null || !(here.getDetails() instanceof AccessToken token)) {
            return new AuthorizationDecision(strangersToo);
        }
        return token.scopes().contains(scope) ? new AuthorizationDecision(true) : new Missing(scope);
    }
}
