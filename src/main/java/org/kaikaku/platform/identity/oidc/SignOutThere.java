package org.kaikaku.platform.identity.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Who came through a provider is led there to sign out, too (OpenID Connect RP-Initiated Logout 1.0), by way of a page of this house:
 * browsers follow no form to another site that the page's policy does not name, and the provider may lead on to a third.
 */
@Component
class SignOutThere implements LogoutHandler, LogoutSuccessHandler {
    static final String ADDRESS = "there";
    static final String WHOSE = "whose";
    private static final String KEPT = SignOutThere.class.getName();

    private final Registrations registrations;
    private final SessionFlashMapManager flash = new SessionFlashMapManager();

    SignOutThere(Registrations registrations) {
        this.registrations = registrations;
    }

    /** While the session is still there. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication in) {
        There.of(request).ifPresent(there -> request.setAttribute(KEPT, there));
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication in)
            throws IOException {
        var address = request.getAttribute(KEPT) instanceof There there
                ? place(there.provider()).map(place -> address(place, there, request))
                : Optional.<String>empty();
        if (address.isEmpty() || !(request.getAttribute(KEPT) instanceof There there)) {
            response.sendRedirect("/");
            return;
        }
        var kept = new FlashMap();
        kept.put(ADDRESS, address.get());
        kept.put(WHOSE, there.provider());
        kept.setTargetRequestPath("/signed-out");
        flash.saveOutputFlashMap(kept, request, response);
        response.sendRedirect("/signed-out");
    }

    /** Whoever wants to leave can leave, also while the provider is down. */
    private Optional<String> place(String provider) {
        try {
            return Optional.ofNullable(registrations.findByRegistrationId(provider))
                    .map(found -> found.getProviderDetails()
                            .getConfigurationMetadata()
                            .get("end_session_endpoint"))
                    .map(Object::toString);
        } catch (ProviderDown e) {
            return Optional.empty();
        }
    }

    private static String address(String place, There there, HttpServletRequest request) {
        var back = UriComponentsBuilder.fromUriString(UrlUtils.buildFullRequestUrl(request))
                .replacePath("/")
                .replaceQuery(null)
                .toUriString();
        return UriComponentsBuilder.fromUriString(place)
                .queryParam("id_token_hint", "{token}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(there.token(), back)
                .toUriString();
    }
}
