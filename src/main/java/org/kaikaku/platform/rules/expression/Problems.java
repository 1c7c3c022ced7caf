package org.kaikaku.platform.rules.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.rules.RuleError;

/** Collects what is wrong at one place of the city's files. */
record Problems(RuleError.Place place, String expression, List<RuleError> found) {

    void add(String problem, @Nullable String suggestion) {
        found.add(new RuleError(place, expression, problem, suggestion, RuleError.Severity.ERROR));
    }

    void add(String problem) {
        add(problem, null);
    }
}
