package org.kaikaku.service.procedure.interview;

import org.jspecify.annotations.Nullable;

/**
 * Who of the register the interview is about.
 *
 * @param applicant register number of the one who applies; null while nobody has been identified
 * @param subject register number of the one to whom it happened, such as the person who died
 */
public record People(@Nullable String applicant, @Nullable String subject) {
    public static final People NOBODY = new People(null, null);
}
