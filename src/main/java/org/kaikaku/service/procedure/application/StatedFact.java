package org.kaikaku.service.procedure.application;

/**
 * A fact that an application rests on, as it stood when it was stated.
 *
 * @param value as in {@link org.kaikaku.platform.rules.Answer.Known}; dates as ISO text
 */
public record StatedFact(String fact, Object value, Source source) {

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
