package org.kaikaku.platform.identity.oidc;

import org.kaikaku.platform.identity.signin.Presence;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * Somebody who vouches for people.
 *
 * @param id {@code staff-city}, {@code residents-app}: the kind of people and the city's key
 */
record Provider(String id, boolean staff, OidcSettings.One settings) {
    static Provider ofStaff(String key, OidcSettings.One settings) {
        return new Provider("staff-" + key, true, settings);
    }

    static Provider ofResidents(String key, OidcSettings.One settings) {
        return new Provider("residents-" + key, false, settings);
    }

    /** What this sign-in proved, by what the provider says of it ({@code acr}). */
    String factor(OidcIdToken token) {
        var said = token.getAuthenticationContextClass();
        var proved = said == null ? null : settings.assurance().get(said);
        if (proved == null) {
            proved = settings.assurance().getOrDefault("any", OidcSettings.Proved.PASSWORD);
        }
        return switch (proved) {
            case PASSWORD -> FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY;
            case PASSKEY -> Presence.TWO_FACTORS;
            case CARD -> Presence.CARD;
        };
    }

    String path() {
        return ByProvider.BEGIN + "/" + id;
    }
}
