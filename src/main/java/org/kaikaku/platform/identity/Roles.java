package org.kaikaku.platform.identity;

/** The city's roles. */
public interface Roles {
    /** Those that hold today. */
    RoleBook current();
}
