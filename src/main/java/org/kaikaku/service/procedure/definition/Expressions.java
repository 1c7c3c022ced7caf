package org.kaikaku.service.procedure.definition;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which facts an expression speaks of; what it means is the business of the rules. */
final class Expressions {
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");
    private static final Pattern FACT = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*\\.[A-Za-z_]\\w*(?![\\w.(])");

    private Expressions() {}

    /** In the order in which they stand there, each once. */
    static List<String> facts(String expression) {
        return FACT.matcher(QUOTED.matcher(expression).replaceAll("\"\""))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
