package org.kaikaku.platform.identity.signin;

import java.util.Collection;
import java.util.List;
import org.kaikaku.platform.identity.Actor;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** What a session holds of who signed in. */
record SignedIn(Actor actor, String login, String password, boolean locked) implements UserDetails {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(actor.staff() ? "ROLE_STAFF" : "ROLE_RESIDENT"));
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    SignedIn withActor(Actor changed) {
        return new SignedIn(changed, login, "", locked);
    }
}
