package org.kaikaku.platform.audit;

/** What was done to a record. Looks are told to the person whose record it is, as changes are. */
public enum Act {
    LOOK,
    SEARCH,
    CREATE,
    CHANGE,
    SUBMIT,
    DECIDE,
    ISSUE,
    EXPORT,
    SIGN_IN,
    SIGN_IN_REFUSED,
    PUBLISH
}
