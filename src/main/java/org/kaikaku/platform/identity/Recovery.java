package org.kaikaku.platform.identity;

import java.time.Instant;

/** Lets people back in whom the office has identified. */
public interface Recovery {

    /**
     * A code that sets a new password and takes away all passkeys, once. It opens after the city's waiting time, in which the owner may
     * stop it; a code that was given before is void.
     */
    Given give(String person, Actor clerk);

    sealed interface Given {
        record Code(String code, Instant opens) implements Given {}

        /** Nobody linked an account to this person. */
        record NoAccount() implements Given {}
    }
}
