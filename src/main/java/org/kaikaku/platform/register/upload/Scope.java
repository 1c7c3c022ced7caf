package org.kaikaku.platform.register.upload;

/** Whom a file speaks of. */
public enum Scope {
    /** Everybody (全件): who is missing has left. */
    FULL,
    /** Those with whom something has happened (差分). */
    DIFFERENCE
}
