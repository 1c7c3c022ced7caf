package org.kaikaku.platform.mandate.grant;

/** What became of a step. */
public sealed interface Outcome {
    record Done(Mandate mandate) implements Outcome {}

    record Refused(Refusal why) implements Outcome {}
}
