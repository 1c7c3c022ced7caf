package org.kaikaku.service.procedure.application;

/** What a step led to. */
public sealed interface Outcome {

    /** @param note what the history says beside the happening; may be empty */
    record Done(Application now, Happening what, String note) implements Outcome {}

    record Refused(Reason why) implements Outcome {}

    enum Reason {
        /** The application is in another state than this step needs. */
        NOT_NOW,
        /** Somebody else has it in hand. */
        NOT_YOURS,
        /** The actor's role does not go that far. */
        NOT_ENTITLED,
        /** Checks are not all ticked. */
        CHECKS_OPEN,
        /** A reason must be given. */
        REASON_MISSING,
        /** What was asked for is not all there. */
        INCOMPLETE
    }
}
