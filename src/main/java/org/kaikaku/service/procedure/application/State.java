package org.kaikaku.service.procedure.application;

/** Where an application stands: the one list of names for the database, the pages and the API. */
public enum State {
    /** Nobody has it in hand (受付). */
    RECEIVED,
    IN_REVIEW,
    /** The applicant's turn (補正待ち). */
    CORRECTION_ASKED,
    /** The chief's turn (決裁待ち). */
    AWAITING_APPROVAL,
    DECIDED,
    WITHDRAWN;

    public static State of(Application application) {
        return switch (application) {
            case Application.Received _ -> RECEIVED;
            case Application.InReview _ -> IN_REVIEW;
            case Application.CorrectionAsked _ -> CORRECTION_ASKED;
            case Application.AwaitingApproval _ -> AWAITING_APPROVAL;
            case Application.Decided _ -> DECIDED;
            case Application.Withdrawn _ -> WITHDRAWN;
        };
    }
}
