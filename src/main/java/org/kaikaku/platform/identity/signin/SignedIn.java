package org.kaikaku.platform.identity.signin;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** What a session holds of who signed in: which account it is, and nothing that may change or must not lie about. */
final class SignedIn implements UserDetails, CredentialsContainer {
    private static final long serialVersionUID = 1;

    private final UUID account;
    private final boolean staff;
    private final String login;
    private final boolean locked;
    /** Never written into a session, even if somebody forgets to erase it. */
    private transient @Nullable String password;

    SignedIn(UUID account, boolean staff, String login, String password, boolean locked) {
        this.account = account;
        this.staff = staff;
        this.login = login;
        this.password = password;
        this.locked = locked;
    }

    UUID account() {
        return account;
    }

    boolean staff() {
        return staff;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(staff ? "ROLE_STAFF" : "ROLE_RESIDENT"));
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public void eraseCredentials() {
        password = null;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }
}
