package org.kaikaku.platform.identity.oidc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.account.SignInAccounts;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Whom a provider vouched for, on the way from its answer to a session; never kept. */
final class VouchedFor implements OidcUser {
    private final transient SignInAccounts.Found account;
    private final OidcIdToken token;

    VouchedFor(SignInAccounts.Found account, OidcIdToken token) {
        this.account = account;
        this.token = token;
    }

    SignInAccounts.Found account() {
        return account;
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getName() {
        return account.login();
    }
}
