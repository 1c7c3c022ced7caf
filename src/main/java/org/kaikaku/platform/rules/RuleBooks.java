package org.kaikaku.platform.rules;

import java.util.List;

/** Turns a dictionary and rules into a {@link RuleBook}. */
public final class RuleBooks {
    private RuleBooks() {}

    /** @throws BrokenRules with every error found */
    public static RuleBook compile(FactDictionary dictionary, List<Rule> rules) {
        throw new UnsupportedOperationException("the solver lands next");
    }

    /** Every error and warning, for whoever edits a city's files. */
    public static List<RuleError> check(FactDictionary dictionary, List<Rule> rules) {
        try {
            return compile(dictionary, rules).warnings();
        } catch (BrokenRules broken) {
            return broken.errors();
        }
    }
}
