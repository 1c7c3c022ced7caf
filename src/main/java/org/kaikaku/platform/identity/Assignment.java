package org.kaikaku.platform.identity;

/** A role in a division; {@code *} for the whole city. */
public record Assignment(Role role, String division) {
    boolean covers(Right wanted, String place) {
        return role.rights().contains(wanted) && (division.equals("*") || division.equals(place));
    }
}
