package org.kaikaku.platform.rules.solve;

/**
 * Evaluates programs where variables may still have several values. One variable may be the focus: then each bit of the results
 * speaks of one of its values, so that all of them are tried at once.
 */
final class Evaluation {
    static final int NO_FOCUS = -1;

    /** The values of the focus (or all bits) for which it may hold, as far as the variables' values show one by one. */
    long can;

    /** The same for which it may fail. */
    long cannot;

    private final long[] mayHold;
    private final long[] mayFail;
    private final int[] openFrom;

    Evaluation(int longest) {
        mayHold = new long[longest];
        mayFail = new long[longest];
        openFrom = new int[longest];
    }

    void run(Program program, long[] domains, int focus) {
        int[] steps = program.steps;
        long[] values = program.values;
        int top = -1;
        for (int at = 0; at < steps.length; at++) {
            int step = steps[at];
            if (step >= 0) {
                top++;
                if (step == focus) {
                    mayHold[top] = values[at];
                    mayFail[top] = ~values[at];
                } else {
                    mayHold[top] = (domains[step] & values[at]) != 0 ? -1L : 0L;
                    mayFail[top] = (domains[step] & ~values[at]) != 0 ? -1L : 0L;
                }
            } else if (step == Program.AND) {
                top--;
                mayHold[top] &= mayHold[top + 1];
                mayFail[top] |= mayFail[top + 1];
            } else if (step == Program.OR) {
                top--;
                mayHold[top] |= mayHold[top + 1];
                mayFail[top] &= mayFail[top + 1];
            } else {
                top++;
                mayHold[top] = values[at];
                mayFail[top] = ~values[at];
            }
        }
        can = mayHold[0];
        cannot = mayFail[0];
    }

    /**
     * The variables that stand in parts which are not decided yet.
     *
     * @param found room for as many variables as the program has steps
     * @return how many were found
     */
    int undecided(Program program, long[] domains, int[] found) {
        int count = 0;
        int top = -1;
        for (int at = 0; at < program.steps.length; at++) {
            int step = program.steps[at];
            if (step >= 0 || step == Program.CONSTANT) {
                top++;
                openFrom[top] = count;
                long domain = step >= 0 ? domains[step] : -1L;
                mayHold[top] = domain & program.values[at];
                mayFail[top] = domain & ~program.values[at];
                if (step >= 0 && mayHold[top] != 0 && mayFail[top] != 0) {
                    found[count++] = step;
                }
            } else {
                top--;
                boolean and = step == Program.AND;
                boolean hold =
                        and ? mayHold[top] != 0 && mayHold[top + 1] != 0 : mayHold[top] != 0 || mayHold[top + 1] != 0;
                boolean fail =
                        and ? mayFail[top] != 0 || mayFail[top + 1] != 0 : mayFail[top] != 0 && mayFail[top + 1] != 0;
                mayHold[top] = hold ? -1L : 0L;
                mayFail[top] = fail ? -1L : 0L;
                if (!hold || !fail) {
                    count = openFrom[top];
                }
            }
        }
        return count;
    }
}
