package org.kaikaku.platform.rules;

import java.util.List;
import java.util.stream.Collectors;

/** The rules or their dictionary contain errors, so there is no rule book. */
public class BrokenRules extends RuntimeException {
    private final List<RuleError> errors;

    public BrokenRules(List<RuleError> errors) {
        super(errors.stream().map(RuleError::toString).collect(Collectors.joining("\n")));
        this.errors = List.copyOf(errors);
    }

    public List<RuleError> errors() {
        return errors;
    }
}
