package org.kaikaku.platform.rules.solve;

import java.util.Arrays;

/**
 * Takes from the variables' values what the implications exclude after each assumption, and gives it back when the assumption is
 * dropped. This finds most dead ends at once (arc consistency; Mackworth 1977).
 */
final class Narrowing {
    private final Scene scene;
    private final long[] domains;
    private final boolean[] idle;
    private final Evaluation evaluation;

    private int[] changed = new int[64];
    private long[] was = new long[64];
    private int changes;

    private final int[] queue;
    private final boolean[] queued;
    private int waiting;
    private int focus;

    Narrowing(Search search) {
        scene = search.scene;
        domains = search.domains;
        idle = search.idle;
        evaluation = search.evaluation;
        queue = new int[domains.length];
        queued = new boolean[domains.length];
    }

    static boolean single(long domain) {
        return (domain & (domain - 1)) == 0;
    }

    /**
     * Starts from what is certain on a path.
     *
     * @param focus a variable of which all values stay in view
     * @return whether anything is left
     */
    boolean begin(Path path, int focus) {
        this.focus = focus;
        changes = 0;
        for (int at = 0; at < path.length; at++) {
            if (single(domains[path.variables[at]])) {
                enqueue(path.variables[at]);
            }
        }
        return spread();
    }

    /** @return whether anything is left */
    boolean assign(int variable, long value) {
        set(variable, value);
        enqueue(variable);
        return spread();
    }

    /** Without looking at what follows. */
    void assume(int variable, long value) {
        set(variable, value);
    }

    int mark() {
        return changes;
    }

    void undo(int mark) {
        while (changes > mark) {
            changes--;
            domains[changed[changes]] = was[changes];
        }
    }

    private void set(int variable, long domain) {
        if (changes == changed.length) {
            changed = Arrays.copyOf(changed, 2 * changes);
            was = Arrays.copyOf(was, 2 * changes);
        }
        changed[changes] = variable;
        was[changes++] = domains[variable];
        domains[variable] = domain;
    }

    private void enqueue(int variable) {
        if (!queued[variable]) {
            queued[variable] = true;
            queue[waiting++] = variable;
        }
    }

    private boolean spread() {
        boolean left = true;
        while (waiting > 0) {
            int variable = queue[--waiting];
            queued[variable] = false;
            int[] touching = scene.touching[variable];
            for (int at = 0; left && at < touching.length; at++) {
                left = idle[touching[at]] || apply(scene.implications.get(touching[at]));
            }
        }
        return left;
    }

    private boolean apply(Program implication) {
        evaluation.run(implication, domains, Evaluation.NO_FOCUS);
        if (evaluation.cannot == 0) {
            return true;
        }
        if (evaluation.can == 0) {
            return false;
        }
        for (int variable : implication.variables) {
            long domain = domains[variable];
            if (variable == focus || !single(domain)) {
                evaluation.run(implication, domains, variable);
                long narrowed = domain & evaluation.can;
                if (narrowed == 0) {
                    return false;
                }
                if (narrowed != domain) {
                    set(variable, narrowed);
                    enqueue(variable);
                }
            }
        }
        return true;
    }
}
