package org.kaikaku.platform.rules.solve;

import static org.kaikaku.platform.rules.solve.Evaluation.NO_FOCUS;

import java.util.Arrays;
import org.kaikaku.platform.rules.expression.Formula;

/**
 * Looks for complete sets of facts that agree with what is known and with the implications. One search at a time: after one that
 * succeeded the domains hold what was found, until {@link #restore}.
 */
final class Search {
    enum Want {
        /** Any set of facts at all. */
        ANY,
        /** One with which the goal holds. */
        HOLDS,
        /** One with which the goal fails. */
        FAILS,
        /** One with which the goal holds or fails, depending on the focus alone. */
        DEPENDS
    }

    private static final Program NOTHING = Program.of(Formula.ALWAYS, _ -> NO_FOCUS);

    final Scene scene;
    final long[] domains;

    /** Implications that hold anyway, or that cannot hold and are left aside. */
    final boolean[] idle;

    final Evaluation evaluation;

    /** The variables to be searched: those of the goal first, then whatever implications connect with them. */
    final int[] path;

    int length;
    int goalLength;

    private final long[] before;
    private final boolean[] onPath;
    private Program goal;
    private Want want = Want.ANY;
    private int focus = NO_FOCUS;

    Search(Scene scene, long[] domains) {
        this.scene = scene;
        this.domains = domains;
        this.goal = NOTHING;
        idle = new boolean[scene.implications.size()];
        evaluation = new Evaluation(scene.longest + 1);
        path = new int[domains.length];
        before = new long[domains.length];
        onPath = new boolean[domains.length];
    }

    boolean fixed(int variable) {
        return (domains[variable] & (domains[variable] - 1)) == 0;
    }

    /** The next searches ask about this goal. */
    void follow(Program goal) {
        this.goal = goal;
        length = 0;
        for (int variable : goal.variables) {
            enter(variable);
        }
        goalLength = length;
        widen();
    }

    /** The next searches ask about whatever implications connect with this variable. */
    void follow(int variable) {
        goal = NOTHING;
        length = 0;
        goalLength = 0;
        enter(variable);
        widen();
    }

    private void enter(int variable) {
        if (!onPath[variable] && !fixed(variable)) {
            onPath[variable] = true;
            path[length++] = variable;
        }
    }

    private void widen() {
        for (int at = 0; at < length; at++) {
            for (int implication : scene.touching[path[at]]) {
                if (!idle[implication]) {
                    for (int variable : scene.implications.get(implication).variables) {
                        enter(variable);
                    }
                }
            }
        }
        Arrays.fill(onPath, false);
    }

    boolean exists(Want want) {
        return exists(want, NO_FOCUS);
    }

    boolean exists(Want want, int focus) {
        this.want = want;
        this.focus = focus;
        for (int at = 0; at < length; at++) {
            before[path[at]] = domains[path[at]];
        }
        long allowed = focus == NO_FOCUS ? 1L : domains[focus];
        evaluation.run(goal, domains, focus);
        return descend(0, allowed, evaluation.can, evaluation.cannot);
    }

    void restore() {
        for (int at = 0; at < length; at++) {
            domains[path[at]] = before[path[at]];
        }
    }

    /** After a search with a focus: lets it have one of the values with which the goal holds. */
    void takeOne(int focus) {
        long allowed = allowed(focus, before[focus], focus);
        evaluation.run(goal, domains, focus);
        domains[focus] = Long.lowestOneBit(allowed & evaluation.can);
    }

    private boolean descend(int depth, long allowed, long can, long cannot) {
        if (!promising(allowed, allowed & can, allowed & cannot)) {
            return false;
        }
        if (depth == length) {
            return true;
        }
        int variable = path[depth];
        if (variable == focus) {
            return descend(depth + 1, allowed, can, cannot);
        }
        long domain = domains[variable];
        for (long rest = domain; rest != 0; rest &= rest - 1) {
            domains[variable] = Long.lowestOneBit(rest);
            long still = allowed(variable, allowed, focus);
            if (still != 0) {
                long holds = can;
                long fails = cannot;
                if (depth < goalLength) {
                    evaluation.run(goal, domains, focus);
                    holds = evaluation.can;
                    fails = evaluation.cannot;
                }
                if (descend(depth + 1, still, holds, fails)) {
                    return true;
                }
            }
        }
        domains[variable] = domain;
        return false;
    }

    private boolean promising(long allowed, long holds, long fails) {
        return switch (want) {
            case ANY -> allowed != 0;
            case HOLDS -> holds != 0;
            case FAILS -> fails != 0;
            case DEPENDS -> holds != 0 && fails != 0 && (holds != fails || (holds & (holds - 1)) != 0);
        };
    }

    /** The values of the focus that the implications about a variable leave. */
    long allowed(int variable, long allowed, int focus) {
        for (int implication : scene.touching[variable]) {
            if (!idle[implication]) {
                evaluation.run(scene.implications.get(implication), domains, focus);
                allowed &= evaluation.can;
                if (allowed == 0) {
                    return 0;
                }
            }
        }
        return allowed;
    }

    /** Whether, with what the last search found, the goal depends on this variable alone. */
    boolean dependsHere(int variable) {
        long allowed = allowed(variable, before[variable], variable);
        evaluation.run(goal, domains, variable);
        return (allowed & evaluation.can) != 0 && (allowed & evaluation.cannot) != 0;
    }
}
