package org.kaikaku.service.procedure.application;

import org.jspecify.annotations.Nullable;

/**
 * A fact that an application rests on, as it stood when it was stated.
 *
 * @param value as in {@link org.kaikaku.platform.rules.Answer.Known}; dates as ISO text; null where the person, asked again, does not know
 */
public record StatedFact(String fact, @Nullable Object value, Source source) {

    /** Where a fact came from. */
    public enum Source {
        /** The person said so. */
        ANSWER,
        /** The resident register. */
        REGISTER,
        /** The account of the person who applied. */
        ACCOUNT,
        /** A clerk entered it for the person, from what was said or from paper. */
        CLERK,
        /** Mended after the office asked (補正). */
        CORRECTION
    }
}
