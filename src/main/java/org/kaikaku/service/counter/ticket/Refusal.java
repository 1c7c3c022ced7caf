package org.kaikaku.service.counter.ticket;

/** Why a step is not taken. Texts: {@code ticket.refused.<NAME>}. */
public enum Refusal {
    NO_SUCH_ERRAND,
    /** Staff give it, nobody takes it. */
    NO_SUCH_PRIORITY,
    /** No answers wait under that code, or they are too old. */
    NO_SUCH_CODE,
    /** The hall has no errand for what was asked about at home. */
    CODE_LEADS_NOWHERE,
    /** No numbers are given at this hour. */
    CLOSED,
    /** As many as may have taken a number from outside. */
    WEB_FULL,
    /** The numbers of the day are used up. */
    NUMBERS_OUT,
    NO_DESK,
    ON_BREAK,
    /** Somebody stands before the desk already. */
    DESK_BUSY,
    NOBODY_WAITS,
    NO_SUCH_TICKET,
    /** The ticket is not so far, or farther: somebody else was quicker. */
    NOT_NOW,
    /** It stands before another desk. */
    ANOTHER_DESK,
    NO_SUCH_SERVICE,
    SAME_SERVICE,
    NOTE_TOO_LONG,
    NO_SUCH_ENDING,
    /** Somebody sits there. */
    DESK_TAKEN,
    NO_SUCH_DESK,
    /** Somebody is served here; they are not left standing. */
    SERVING
}
