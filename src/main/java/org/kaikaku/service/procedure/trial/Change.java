package org.kaikaku.service.procedure.trial;

/** What a draft would change for one family, or one of its several children, cars or houses. */
public enum Change {
    /** It applied and would not. */
    LOSES,
    /** It did not apply and would. */
    GAINS,
    /** It turns on something that nobody was asked; nothing is guessed. */
    UNASKED,
    /** It applies either way. */
    KEEPS,
    /** It applies neither way. */
    NEVER,
    /** What they said then stands in no file any more, so the two cannot be compared. */
    OUTDATED
}
