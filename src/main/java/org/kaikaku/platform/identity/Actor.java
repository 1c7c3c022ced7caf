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
 * @param behalf for whom they act; null for themselves
 */
public record Actor(
        UUID account,
        boolean staff,
        String name,
        @Nullable String person,
        @Nullable String office,
        List<Assignment> assignments,
        Assurance assurance,
        @Nullable Behalf behalf) {

    public Actor actingFor(Behalf another) {
        return new Actor(account, staff, name, person, office, assignments, assurance, another);
    }

    /** Under which drafts and applications are kept: the account, or the mandate under which they act. */
    public UUID owner() {
        return behalf == null ? account : behalf.mandate();
    }

    /** Register number of the one whose matter it is: their own, or that of whom they act for. */
    public @Nullable String principal() {
        return behalf == null ? person : behalf.person();
    }

    /** Whether it lies in what they may do: all of their own, and of another's what the mandate says. */
    public boolean covers(Power power, String event, String procedure) {
        return behalf == null || behalf.may(power, event, procedure);
    }

    public Actor(
            UUID account,
            boolean staff,
            String name,
            @Nullable String person,
            @Nullable String office,
            List<Assignment> assignments) {
        this(account, staff, name, person, office, assignments, Assurance.PASSWORD, null);
    }

    public Actor at(Assurance proved) {
        return new Actor(account, staff, name, person, office, assignments, proved, behalf);
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

    /**
     * For what is only theirs who have this right in some division.
     *
     * @throws NotTheirs without it
     */
    public void must(Right right) {
        if (!has(right)) {
            throw new NotTheirs();
        }
    }

    /** @throws NotTheirs without this right in the division */
    public void must(Right right, String division) {
        if (!may(right, division)) {
            throw new NotTheirs();
        }
    }

    /**
     * The same person as they act by this right: where only somebody's who is away gives it, under both names, 青葉 みどり(代 森下 由紀).
     */
    public Actor as(Right right, String division) {
        var giving = assignments.stream()
                .filter(assignment -> assignment.covers(right, division))
                .toList();
        if (giving.isEmpty() || giving.stream().anyMatch(assignment -> assignment.absent() == null)) {
            return this;
        }
        var own = assignments.stream()
                .map(assignment -> new Assignment(assignment.role(), assignment.division()))
                .toList();
        var deputy = name + "(代 " + giving.getFirst().absent() + ")";
        return new Actor(account, staff, deputy, person, office, own, assurance, behalf);
    }

    public Doer doer() {
        return behalf == null
                ? new Doer(account.toString(), name, office)
                : Doer.underMandate(account, behalf.mandate(), behalf.words());
    }
}
