package org.kaikaku.platform.rules.solve;

import static org.kaikaku.platform.rules.solve.Evaluation.NO_FOCUS;

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

    final Path path;

    /** What was found last; it often fits again. */
    private final long[] found;

    private final Narrowing narrowing;
    private final long[] before;
    private Program goal;
    private Want want = Want.ANY;
    private int focus = NO_FOCUS;

    Search(Scene scene, long[] domains) {
        this.scene = scene;
        this.domains = domains;
        this.goal = NOTHING;
        idle = new boolean[scene.implications.size()];
        evaluation = new Evaluation(scene.longest + 1);
        narrowing = new Narrowing(this);
        path = new Path(this);
        before = new long[domains.length];
        found = new long[domains.length];
    }

    boolean fixed(int variable) {
        return Narrowing.single(domains[variable]);
    }

    /** The next searches ask about this goal. */
    void follow(Program goal) {
        this.goal = goal;
        path.from(goal.variables);
    }

    /** The next searches ask about whatever implications connect with this variable. */
    void follow(int variable) {
        goal = NOTHING;
        path.from(variable);
    }

    boolean exists(Want want) {
        return exists(want, NO_FOCUS);
    }

    boolean exists(Want want, int focus) {
        this.want = want;
        this.focus = focus;
        for (int at = 0; at < path.length; at++) {
            before[path.variables[at]] = domains[path.variables[at]];
        }
        if (narrowing.begin(path, focus) && descend(0)) {
            for (int at = 0; at < path.length; at++) {
                found[path.variables[at]] = domains[path.variables[at]];
            }
            return true;
        }
        narrowing.undo(0);
        return false;
    }

    void restore() {
        for (int at = 0; at < path.length; at++) {
            domains[path.variables[at]] = before[path.variables[at]];
        }
    }

    private boolean descend(int depth) {
        evaluation.run(goal, domains, focus);
        long can = evaluation.can;
        long cannot = evaluation.cannot;
        if (!promising(focusDomain(), can, cannot)) {
            return false;
        }
        int next = depth;
        while (next < path.length && (path.variables[next] == focus || fixed(path.variables[next]))) {
            next++;
        }
        if (next == path.length) {
            return true;
        }
        int mark = narrowing.mark();
        if (next >= path.startLength && depth <= path.startLength) {
            if (fitsAgain(next, can, cannot)) {
                return true;
            }
            narrowing.undo(mark);
        }
        for (long rest = domains[path.variables[next]]; rest != 0; rest &= rest - 1) {
            if (narrowing.assign(path.variables[next], Long.lowestOneBit(rest)) && descend(next + 1)) {
                return true;
            }
            narrowing.undo(mark);
        }
        return false;
    }

    /** Tries what was found last for all that the goal does not speak of. */
    private boolean fitsAgain(int from, long can, long cannot) {
        for (int at = from; at < path.length; at++) {
            int variable = path.variables[at];
            if (variable != focus && !fixed(variable)) {
                long again = domains[variable] & found[variable];
                narrowing.assume(variable, Long.lowestOneBit(again != 0 ? again : domains[variable]));
            }
        }
        long allowed = focusDomain();
        for (int at = 0; at < path.implicationsLength && allowed != 0; at++) {
            evaluation.run(scene.implications.get(path.implications[at]), domains, focus);
            allowed &= evaluation.can;
        }
        return allowed != 0 && promising(allowed, can, cannot);
    }

    private long focusDomain() {
        return focus == NO_FOCUS ? 1L : domains[focus];
    }

    private boolean promising(long allowed, long can, long cannot) {
        long holds = allowed & can;
        long fails = allowed & cannot;
        return switch (want) {
            case ANY -> true;
            case HOLDS -> holds != 0;
            case FAILS -> fails != 0;
            case DEPENDS -> holds != 0 && fails != 0 && (holds != fails || (holds & (holds - 1)) != 0);
        };
    }

    /** Whether, with what the last search found, the goal depends on this variable alone. */
    boolean dependsHere(int variable) {
        long allowed = allowedHere(variable);
        evaluation.run(goal, domains, variable);
        return (allowed & evaluation.can) != 0 && (allowed & evaluation.cannot) != 0;
    }

    /** After a search with a focus: lets it have one of the values with which the goal holds. */
    void takeOne(int focus) {
        long allowed = allowedHere(focus);
        evaluation.run(goal, domains, focus);
        domains[focus] = Long.lowestOneBit(allowed & evaluation.can);
    }

    /** The values of a variable that the implications allow, with what the last search found for all others. */
    private long allowedHere(int variable) {
        long allowed = before[variable];
        for (int implication : scene.touching[variable]) {
            if (!idle[implication]) {
                evaluation.run(scene.implications.get(implication), domains, variable);
                allowed &= evaluation.can;
            }
        }
        return allowed;
    }
}
