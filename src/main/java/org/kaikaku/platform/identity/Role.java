package org.kaikaku.platform.identity;

import java.util.Set;

/** What a member of staff is in a division, and the rights that come with it. */
public enum Role {
    /** Receives people at the counter: identifies them, sees their household, runs the interview, hands over. */
    RECEPTION(Right.RECEIVE),
    /** Works on the division's cases and decides what its clerks may decide. */
    CASE_WORKER(Right.CASEWORK),
    /** Decides what the division's chief decides (専決). */
    CHIEF(Right.CASEWORK, Right.DECIDE, Right.SEE_PROTECTED, Right.PROTECT, Right.LIFT_PROTECTION),
    /** Keeps the system: imports, publications, accounts. Sees no case. */
    ADMINISTRATOR(Right.KEEP, Right.IMPORT, Right.PUBLISH);

    private final Set<Right> rights;

    Role(Right... rights) {
        this.rights = Set.of(rights);
    }

    public Set<Right> rights() {
        return rights;
    }
}
