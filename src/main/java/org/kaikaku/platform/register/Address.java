package org.kaikaku.platform.register;

/** Where a person lives, unless that must not be told. */
public sealed interface Address {

    record Known(String postalCode, String text) implements Address {}

    /**
     * 支援措置: the person or somebody in the household is under protection. Whoever may know asks
     * {@link Register#addressForEntitled} instead.
     */
    record Suppressed() implements Address {}
}
