package org.kaikaku.platform.identity;

import org.jspecify.annotations.Nullable;

/**
 * A role in a division; {@code *} for the whole city.
 *
 * @param absent name of whoever is away and whose role it is; null where it is one's own
 */
public record Assignment(
        Role role, String division, @Nullable String absent) {
    public Assignment(Role role, String division) {
        this(role, division, null);
    }

    boolean covers(Right wanted, String place) {
        return role.rights().contains(wanted) && (division.equals("*") || division.equals(place));
    }
}
