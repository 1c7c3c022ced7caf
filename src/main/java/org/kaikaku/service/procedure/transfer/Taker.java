package org.kaikaku.service.procedure.transfer;

import java.util.Set;

/**
 * A division that may take cases of others over.
 *
 * @param division its key
 * @param matters keys of procedures, and of life events whose procedures all count
 */
record Taker(String division, Set<String> matters) {
    Taker {
        matters = Set.copyOf(matters);
    }

    boolean takes(String event, String procedure) {
        return matters.contains(event) || matters.contains(procedure);
    }
}
