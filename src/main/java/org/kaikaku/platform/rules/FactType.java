package org.kaikaku.platform.rules;

/** What values a fact can have, and so how it is asked. Dates and texts fill forms and deadlines; they cannot decide a rule. */
public enum FactType {
    YESNO,
    CHOICE,
    NUMBER,
    DATE,
    TEXT,
    /** Whole years from one date fact to another (年齢計算ニ関スル法律); never asked. */
    DERIVED
}
