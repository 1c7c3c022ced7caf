package org.kaikaku.service.procedure.application;

/** What can happen to an application; its history is made of these. */
public enum Happening {
    SUBMITTED,
    CLAIMED,
    ASSIGNED,
    RELEASED,
    CHECKED,
    CORRECTION_ASKED,
    CORRECTED,
    PROPOSED,
    SENT_BACK,
    GRANTED,
    REFUSED,
    WITHDRAWN
}
