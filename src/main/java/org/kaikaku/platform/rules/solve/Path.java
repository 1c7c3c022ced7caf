package org.kaikaku.platform.rules.solve;

import java.util.Arrays;

/** The variables that a search has to go through: where it starts, then whatever implications connect with that, nearest first. */
final class Path {
    final int[] variables;
    int length;

    /** How many of the variables it started from. */
    int startLength;

    /** The implications that hold the path together. */
    final int[] implications;

    int implicationsLength;

    private final Search search;
    private final boolean[] entered;
    private final boolean[] followed;

    Path(Search search) {
        this.search = search;
        variables = new int[search.domains.length];
        entered = new boolean[variables.length];
        implications = new int[search.idle.length];
        followed = new boolean[implications.length];
    }

    void from(int... start) {
        length = 0;
        implicationsLength = 0;
        for (int variable : start) {
            enter(variable);
        }
        startLength = length;
        for (int at = 0; at < length; at++) {
            for (int implication : search.scene.touching[variables[at]]) {
                follow(implication);
            }
        }
        Arrays.fill(entered, false);
        Arrays.fill(followed, false);
    }

    private void enter(int variable) {
        if (!entered[variable] && !search.fixed(variable)) {
            entered[variable] = true;
            variables[length++] = variable;
        }
    }

    private void follow(int implication) {
        if (!followed[implication] && !search.idle[implication]) {
            followed[implication] = true;
            implications[implicationsLength++] = implication;
            for (int variable : search.scene.implications.get(implication).variables) {
                enter(variable);
            }
        }
    }
}
