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
        /** It is in the actor's hands already. */
        ALREADY_YOURS,
        /** The actor's role does not go that far. */
        NOT_ENTITLED,
        /** Nobody approves what they proposed themselves. */
        OWN_PROPOSAL,
        /** Checks are not all ticked. */
        CHECKS_OPEN,
        /** None of the ways was chosen. */
        NOTHING_CHOSEN,
        /** How the applicant is told, or how their word came, was not said. */
        WAY_MISSING,
        /** A reason must be given. */
        REASON_MISSING,
        /** A day to come must be named, and this one is over. */
        DATE_PASSED,
        /** A text is longer than {@code Applications.LONGEST_TEXT}. */
        TOO_LONG,
        /** Whoever is to do it does not work in that division. */
        NO_SUCH_WORKER,
        /** It was not said which division is to have it. */
        DIVISION_MISSING,
        /** It is that division's already. */
        SAME_DIVISION,
        /** That division may not take such a case over. */
        DIVISION_MAY_NOT,
        /** Nobody of that division works on cases. */
        NOBODY_THERE,
        /** It has been decided or withdrawn. */
        CLOSED,
        /** What was asked for is not all there. */
        INCOMPLETE,
        /** It has left the house, somebody has gone on, or the time of grace is over. */
        TOO_LATE,
        /** Somebody else took the step that is to be taken back. */
        NOT_YOUR_STEP,
        /** Nobody is called what stands after an @. */
        NOBODY_CALLED_SO,
        /** Who is called on has no right to see the case. */
        MAY_NOT_SEE
    }
}
