package org.kaikaku.platform.mandate.grant;

import java.util.Locale;

/** Why a mandate is not given, taken up or changed. */
public enum Refusal {
    /** The account is not linked to the register, so nobody knows who gives it. */
    NOT_LINKED,
    /** The city knows no such kind. */
    KIND,
    /** Only a clerk who sees the document can record this kind. */
    COUNTER_ONLY,
    /** 支援措置: somebody in the household is under protection, so a clerk asks first. */
    PROTECTED,
    /** The clerk has not said that they made sure, though somebody in the household is under protection. */
    PROTECTED_UNSURE,
    /** The giver is dead (民法111条). */
    DEAD,
    NO_SCOPE,
    /** Nothing is left of the scope once the kind's exceptions are taken away. */
    NOTHING_LEFT,
    NO_DATES,
    /** It would be over before it begins, or today. */
    BACKWARDS,
    TOO_LONG,
    /** Longer than until the person comes of age. */
    TOO_OLD,
    NO_NAME,
    NO_COMPANY,
    CORPORATE_NUMBER,
    NO_DOCUMENT,
    DOCUMENT_DATE,
    REGISTRATION,
    /** Giver and proxy are one. */
    ONESELF,
    /** No such code, or it was used, or its time is over. */
    CODE,
    /** Too many wrong codes. */
    WAIT,
    /** It is not in the state for that any more. */
    NOT_NOW;

    /** End of the text's key. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
