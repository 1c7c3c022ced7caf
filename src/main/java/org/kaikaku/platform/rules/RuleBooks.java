package org.kaikaku.platform.rules;

import java.util.List;
import org.kaikaku.platform.rules.expression.Meaning;
import org.kaikaku.platform.rules.solve.SolvedRuleBook;

/** Turns a dictionary and rules into a {@link RuleBook}. */
public final class RuleBooks {
    private RuleBooks() {}

    /** @throws BrokenRules with every error found */
    public static RuleBook compile(FactDictionary dictionary, List<Rule> rules) {
        return SolvedRuleBook.of(dictionary, rules, Meaning.of(dictionary, rules));
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
