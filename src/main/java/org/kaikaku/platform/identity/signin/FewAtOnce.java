package org.kaikaku.platform.identity.signin;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Argon2 takes 16 MB and a processor for each password; a crowd at the door waits in line instead of filling the memory. */
class FewAtOnce implements PasswordEncoder {
    private final PasswordEncoder passwords;
    private final Semaphore places;

    FewAtOnce(PasswordEncoder passwords, int places) {
        this.passwords = passwords;
        this.places = new Semaphore(places, true);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        places.acquireUninterruptibly();
        try {
            return passwords.encode(password);
        } finally {
            places.release();
        }
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        places.acquireUninterruptibly();
        try {
            return passwords.matches(password, hash);
        } finally {
            places.release();
        }
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return passwords.upgradeEncoding(hash);
    }
}
