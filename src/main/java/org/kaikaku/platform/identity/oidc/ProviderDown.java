package org.kaikaku.platform.identity.oidc;

import org.springframework.security.authentication.AuthenticationServiceException;

/** The provider does not answer, or not as one. */
class ProviderDown extends AuthenticationServiceException {
    ProviderDown(Provider provider, Exception cause) {
        super("provider " + provider.id() + " does not answer", cause);
    }
}
