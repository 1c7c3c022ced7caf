package org.kaikaku.platform.identity;

/** What somebody may do for another. */
public enum Power {
    /** See what was applied for, and how it stands. */
    LOOK,
    /** Answer the questions, apply, correct and withdraw; and see what they applied for. */
    APPLY,
    /** Read decisions and take their papers. */
    RECEIVE
}
