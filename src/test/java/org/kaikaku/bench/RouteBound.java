package org.kaikaku.bench;

import java.util.Arrays;

/**
 * A length below which no routes exist: each customer has one way in and one way out (the assignment relaxation), only ways that time windows
 * and loads allow, the depots as one. Solved exactly by the Hungarian method.
 */
final class RouteBound {
    private static final long NEVER = Long.MAX_VALUE / 1_000_000;

    private RouteBound() {}

    static long below(VrpInstance instance) {
        int n = instance.customers();
        int size = 2 * n;
        var cost = new long[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                cost[i][j] = way(instance, i, j, n);
            }
        }
        return assign(cost);
    }

    /** The first half are customers, the second as many copies of the depot. */
    private static long way(VrpInstance instance, int i, int j, int n) {
        if (i >= n && j >= n) {
            return 0;
        }
        if (i >= n) {
            return nearest(instance, j + instance.depots());
        }
        if (j >= n) {
            return nearest(instance, i + instance.depots());
        }
        return between(instance, i + instance.depots(), j + instance.depots());
    }

    private static long nearest(VrpInstance instance, int customer) {
        long least = NEVER;
        for (int depot = 0; depot < instance.depots(); depot++) {
            least = Math.min(least, instance.distance()[depot][customer]);
        }
        return least;
    }

    private static long between(VrpInstance instance, int i, int j) {
        boolean never = i == j
                || instance.ready().get(i) + instance.service().get(i) + instance.distance()[i][j]
                        > instance.due().get(j)
                || instance.demand().get(i) + instance.demand().get(j) > instance.capacity();
        return never ? NEVER : instance.distance()[i][j];
    }

    /** Shortest augmenting paths with potentials; rows and columns count from 1. */
    private static long assign(long[][] cost) {
        int n = cost.length;
        var rows = new long[n + 1];
        var columns = new long[n + 1];
        var row = new int[n + 1];
        for (int i = 1; i <= n; i++) {
            augment(cost, i, rows, columns, row);
        }
        long sum = 0;
        for (int j = 1; j <= n; j++) {
            sum += cost[row[j] - 1][j - 1];
        }
        return sum;
    }

    private static void augment(long[][] cost, int first, long[] rows, long[] columns, int[] row) {
        int n = cost.length;
        var least = new long[n + 1];
        var before = new int[n + 1];
        var used = new boolean[n + 1];
        Arrays.fill(least, Long.MAX_VALUE / 4);
        row[0] = first;
        int at = 0;
        do {
            used[at] = true;
            int next = next(cost, row[at], at, rows, columns, least, before, used);
            long step = least[next];
            for (int j = 0; j <= n; j++) {
                if (used[j]) {
                    rows[row[j]] += step;
                    columns[j] -= step;
                } else {
                    least[j] -= step;
                }
            }
            at = next;
        } while (row[at] != 0);
        while (at != 0) {
            row[at] = row[before[at]];
            at = before[at];
        }
    }

    private static int next(
            long[][] cost, int i, int at, long[] rows, long[] columns, long[] least, int[] before, boolean[] used) {
        int next = 0;
        for (int j = 1; j <= cost.length; j++) {
            if (used[j]) {
                continue;
            }
            long now = cost[i - 1][j - 1] - rows[i] - columns[j];
            if (now < least[j]) {
                least[j] = now;
                before[j] = at;
            }
            if (next == 0 || least[j] < least[next]) {
                next = j;
            }
        }
        return next;
    }
}
