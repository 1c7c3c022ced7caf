package org.kaikaku.platform.identity;

/** What a member of staff may do in a division. */
public enum Role {
    /** Receives people at the counter: identifies them, sees their household, runs the interview, hands over. */
    RECEPTION,
    /** Works on the division's cases and decides what its clerks may decide. */
    CASE_WORKER,
    /** Decides what the division's chief decides (専決). */
    CHIEF,
    /** Keeps the system: imports, publications, accounts. Sees no case. */
    ADMINISTRATOR
}
