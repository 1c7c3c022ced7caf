package org.kaikaku.platform.rules;

/** An answer that cannot be: an unknown fact, a wrong type, a value outside its domain. */
public class FactProblem extends RuntimeException {
    public enum Kind {
        NO_SUCH_FACT,
        WRONG_TYPE,
        NO_SUCH_OPTION,
        TOO_LARGE,
        TOO_LONG,
        /** A day that must have come, and has not. */
        IN_THE_FUTURE,
        /** Empty, or with signs that no form can print. */
        UNUSABLE_TEXT,
        NO_SUCH_SUBJECT,
        CONTRADICTION
    }

    private final Kind kind;
    private final String fact;

    public FactProblem(Kind kind, String fact) {
        super(kind + ": " + fact);
        this.kind = kind;
        this.fact = fact;
    }

    public Kind kind() {
        return kind;
    }

    /** The fact's key as it was given. */
    public String fact() {
        return fact;
    }
}
