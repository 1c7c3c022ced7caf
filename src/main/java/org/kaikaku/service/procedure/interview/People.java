package org.kaikaku.service.procedure.interview;

import org.jspecify.annotations.Nullable;

/**
 * Who of the register the interview is about.
 *
 * @param applicant register number of the one who applies; null while nobody has been identified
 * @param about to whom it happened
 */
public record People(@Nullable String applicant, About about) {
    public static final People NOBODY = new People(null, new About.Unsaid());

    /** Somebody applies, and nobody has said to whom it happened. */
    public static People of(@Nullable String applicant) {
        return new People(applicant, new About.Unsaid());
    }

    /** Register number of the one to whom it happened; null unless somebody said who it is. */
    public @Nullable String subject() {
        return about instanceof About.Registered(var person) ? person : null;
    }
}
