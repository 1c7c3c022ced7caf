package org.kaikaku.platform.identity;

/** What somebody may do in a division. Code asks for rights; which role gives which of them is the city's to say. */
public enum Right {
    /** Receives people at the counter: identifies them, sees their household, runs the interview, hands over. */
    RECEIVE,
    /** Works on the division's cases and decides what its clerks may decide. */
    CASEWORK,
    /** Decides what the division's chief decides (専決). */
    DECIDE,
    /** Sees what the house otherwise hides of people under protection (支援措置). */
    SEE_PROTECTED,
    /** Puts somebody under protection. */
    PROTECT,
    /** Lifts a protection. */
    LIFT_PROTECTION,
    /** Publishes the city's files: rules, fees, forms. */
    PUBLISH,
    /** Imports residents. */
    IMPORT,
    /** Keeps the system and who may what in it: roles, joiners and leavers. Sees no case. */
    KEEP,
    /** Keeps the books of what is paid (会計): till closings, refunds, what the payment provider hands over. Takes no money. */
    ACCOUNT
}
