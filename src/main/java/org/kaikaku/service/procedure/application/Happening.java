package org.kaikaku.service.procedure.application;

/** What can happen to an application; its history is made of these. */
public enum Happening {
    SUBMITTED,
    CLAIMED,
    ASSIGNED,
    RELEASED,
    CHECKED,
    CORRECTION_ASKED,
    CORRECTION_ASKED_BY_LETTER,
    CORRECTION_ASKED_BY_PHONE,
    CORRECTED,
    CORRECTED_AT_COUNTER,
    CORRECTED_BY_PHONE,
    CORRECTED_ON_PAPER,
    /** Taken up again without the correction (行政手続法7条). */
    RESUMED,
    PROPOSED,
    SENT_BACK,
    /** Given to another division (移送); the note has its key and the giver's, and why, a line each. */
    TRANSFERRED,
    GRANTED,
    REFUSED,
    WITHDRAWN,
    /** A clerk wrote down that the applicant withdrew it. */
    WITHDRAWN_FOR,
    /** The step before was taken back; the note says which. */
    UNDONE;

    /** Whether the applicant, or a core system, is to learn of it. Whoever was called has learnt already. */
    public boolean goesOut() {
        return this == GRANTED
                || this == REFUSED
                || this == CORRECTION_ASKED
                || this == CORRECTION_ASKED_BY_LETTER
                || this == WITHDRAWN_FOR;
    }

    /** Whether it changed nothing outside the office. */
    boolean staysInside() {
        return switch (this) {
            case CLAIMED, ASSIGNED, RELEASED, CHECKED, RESUMED, PROPOSED, SENT_BACK, TRANSFERRED -> true;
            default -> false;
        };
    }

    /** Whether taking it back needs a reason, for the number of its document stays used. */
    public boolean decides() {
        return this == GRANTED || this == REFUSED;
    }

    public boolean asksCorrection() {
        return this == CORRECTION_ASKED || this == CORRECTION_ASKED_BY_LETTER || this == CORRECTION_ASKED_BY_PHONE;
    }

    public boolean corrects() {
        return this == CORRECTED
                || this == CORRECTED_AT_COUNTER
                || this == CORRECTED_BY_PHONE
                || this == CORRECTED_ON_PAPER;
    }
}
