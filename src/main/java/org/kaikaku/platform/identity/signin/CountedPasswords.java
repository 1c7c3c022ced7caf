package org.kaikaku.platform.identity.signin;

import org.kaikaku.platform.identity.account.Attempts;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The password at the door. A guess is counted before it is compared, so that of many at once no more are made than one after the other. That
 * somebody must wait is told only after the comparison, and in the same words: else it would tell who has an account.
 */
class CountedPasswords extends DaoAuthenticationProvider {
    private final Attempts attempts;

    CountedPasswords(UserDetailsService users, PasswordEncoder passwords, Attempts attempts) {
        super(users);
        this.attempts = attempts;
        setPasswordEncoder(passwords);
    }

    @Override
    protected void additionalAuthenticationChecks(UserDetails user, UsernamePasswordAuthenticationToken typed) {
        var account = ((SignedIn) user).account();
        boolean counted = attempts.begin(account);
        super.additionalAuthenticationChecks(user, typed);
        if (!counted) {
            throw new LockedException("must wait");
        }
        attempts.right(account);
    }
}
