package org.kaikaku.platform.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Doer;

/**
 * Who acts; handed to each use case.
 *
 * @param person register number once the account is linked; null before
 * @param office the division that a member of staff sits in; null for residents
 * @param assurance how surely this session knows them
 */
public record Actor(
        UUID account,
        boolean staff,
        String name,
        @Nullable String person,
        @Nullable String office,
        List<Assignment> assignments,
        Assurance assurance) {

    public Actor(
            UUID account,
            boolean staff,
            String name,
            @Nullable String person,
            @Nullable String office,
            List<Assignment> assignments) {
        this(account, staff, name, person, office, assignments, Assurance.PASSWORD);
    }

    public Actor at(Assurance proved) {
        return new Actor(account, staff, name, person, office, assignments, proved);
    }

    /** @param division {@code *} asks for the right in the whole city */
    public boolean may(Right right, String division) {
        return assignments.stream().anyMatch(assignment -> assignment.covers(right, division));
    }

    /** In some division. */
    public boolean has(Right right) {
        return assignments.stream()
                .anyMatch(assignment -> assignment.role().rights().contains(right));
    }

    public Doer doer() {
        return new Doer(account.toString(), name, office);
    }
}
