package org.kaikaku.platform.identity.signin;

/** What somebody must still do before they are in, in this order. Until then they are nobody. */
public enum Rest {
    /** Show the passkey that goes with the password. */
    SECOND_FACTOR,
    /** Add the passkey that the city demands of its staff. */
    FIRST_PASSKEY,
    /** Choose a password of their own instead of one that was printed for them. */
    OWN_PASSWORD
}
