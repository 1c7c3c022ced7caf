package org.kaikaku.platform.identity;

import java.io.Serializable;

/** A role in a division; {@code *} for the whole city. */
public record Assignment(Role role, String division) implements Serializable {
    boolean covers(Role wanted, String place) {
        return role == wanted && (division.equals("*") || division.equals(place));
    }
}
