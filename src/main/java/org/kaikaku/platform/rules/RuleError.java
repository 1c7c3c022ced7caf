package org.kaikaku.platform.rules;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with an expression or with the dictionary that it speaks of, in words for whoever wrote the city's file.
 *
 * @param expression as written; empty where the place is a fact or a subject
 * @param suggestion what was probably meant
 */
public record RuleError(
        Place place,
        String expression,
        String problem,
        @Nullable String suggestion,
        Severity severity) {

    public enum Severity {
        ERROR,
        /** Nothing stops, but it is hardly what was meant. */
        WARNING
    }

    /** Where it stands. */
    public sealed interface Place {
        record OfRule(String key) implements Place {}

        /** @param index in the dictionary's list of implications */
        record OfImplication(int index) implements Place {}

        record OfFact(String key) implements Place {}

        record OfSubject(String key) implements Place {}
    }

    public boolean stops() {
        return severity == Severity.ERROR;
    }
}
