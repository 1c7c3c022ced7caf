package org.kaikaku.platform.identity;

/**
 * How surely the house knows who sits before the screen. Each level holds those below; docs/adr/assurance.md compares them with the
 * levels of the Digital Agency's guideline (DS-511).
 */
public enum Assurance {
    /** Anybody. */
    NONE,
    /** Knows the account's password. */
    PASSWORD,
    /** Holds a passkey and unlocked it: two factors (所持 and 知識 or 生体), and no page but ours can ask for it. */
    PASSKEY,
    /** The same, of an account that was linked to the register after identification at the counter or by post to the registered address. */
    LINKED,
    /** Read from the individual-number card (公的個人認証) in this session. */
    CARD;

    public boolean reaches(Assurance wanted) {
        return compareTo(wanted) >= 0;
    }
}
