package org.kaikaku.service.procedure.office;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Right;

/**
 * The divisions whose cases a member of staff works on. Reception and administration alone open no case.
 *
 * @param everywhere the whole city
 */
public record Scope(boolean everywhere, Set<String> divisions) {
    public static Scope of(Actor actor) {
        var divisions = actor.assignments().stream()
                .filter(assignment -> assignment.role().rights().contains(Right.CASEWORK))
                .map(Assignment::division)
                .collect(Collectors.toUnmodifiableSet());
        return new Scope(divisions.contains("*"), divisions);
    }

    public static boolean covers(Actor actor, String division) {
        return actor.may(Right.CASEWORK, division);
    }

    public boolean has(String division) {
        return everywhere || divisions.contains(division);
    }

    public boolean nothing() {
        return divisions.isEmpty();
    }

    /** Narrowed to one division where one is asked for. */
    public Scope within(String division) {
        return division.isEmpty() || !(everywhere || divisions.contains(division))
                ? this
                : new Scope(false, Set.of(division));
    }

    /** A condition for SQL, with {@code :divisions} where it is needed. */
    public String sql() {
        return everywhere ? "true" : "division in (:divisions)";
    }

    /** An empty list has no place in SQL; no division is called so. */
    public Collection<String> parameter() {
        return divisions.isEmpty() ? Set.of("") : divisions;
    }
}
