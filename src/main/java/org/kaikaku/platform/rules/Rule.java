package org.kaikaku.platform.rules;

import org.jspecify.annotations.Nullable;

/**
 * A condition over facts, in CEL.
 *
 * @param key of what follows when it holds, such as a procedure's key
 * @param per the repeated subject for each of which the rule is asked anew; null for once
 */
public record Rule(String key, String when, @Nullable String per) {

    /**
     * @param index 0 for a rule that is asked once, else 1 for the first subject
     */
    public record Ref(String rule, int index) {}
}
