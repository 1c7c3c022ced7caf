package org.kaikaku.platform.identity.signin;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** What a session holds of who signed in: which account it is, and nothing that may change or must not lie about. */
public final class SignedIn implements UserDetails, CredentialsContainer {
    private static final long serialVersionUID = 2;

    private final UUID account;
    private final boolean staff;
    private final String login;
    private final Set<Rest> rest;
    /** Never written into a session, even if somebody forgets to erase it. */
    private transient @Nullable String password;

    SignedIn(UUID account, boolean staff, String login, @Nullable String password, Set<Rest> rest) {
        this.account = account;
        this.staff = staff;
        this.login = login;
        this.password = password;
        this.rest = Set.copyOf(rest);
    }

    public UUID account() {
        return account;
    }

    public boolean staff() {
        return staff;
    }

    /** Where one's own pages stand. */
    public String home() {
        return staff ? "/staff" : "/my";
    }

    boolean isIn() {
        return rest.isEmpty();
    }

    /** What is next to be done; nothing for whoever is in. */
    Optional<Rest> next() {
        return rest.stream().sorted().findFirst();
    }

    SignedIn done(Rest... done) {
        var less = rest.stream().filter(one -> !Set.of(done).contains(one)).collect(Collectors.toSet());
        return new SignedIn(account, staff, login, null, less);
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
}
