package org.kaikaku.platform.identity.oidc;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Why somebody comes back to the sign-in page, as far as a stranger may know. */
enum Problem {
    /** The city's sign-on or the authentication app does not answer. */
    PROVIDER_DOWN,
    /** The city's sign-on knows this member of staff, this house does not. */
    UNKNOWN_STAFF,
    /** Turned back at the provider. */
    CANCELLED,
    /** Not begun in this browser, begun too long ago, or come back twice. */
    AGAIN,
    /** What the provider, or somebody in its name, said cannot be believed. */
    UNTRUSTED;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Set<String> keys() {
        return Arrays.stream(values()).map(Problem::key).collect(Collectors.toUnmodifiableSet());
    }
}
