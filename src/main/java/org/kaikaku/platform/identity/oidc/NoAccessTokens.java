package org.kaikaku.platform.identity.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** The house acts for nobody at a provider, so it keeps no key with which it could. */
class NoAccessTokens implements OAuth2AuthorizedClientRepository {
    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String provider, Authentication in, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication in,
            HttpServletRequest request,
            HttpServletResponse response) {
        // Dropped, as is the refresh token.
    }

    @Override
    public void removeAuthorizedClient(
            String provider, Authentication in, HttpServletRequest request, HttpServletResponse response) {
        // There is none.
    }
}
