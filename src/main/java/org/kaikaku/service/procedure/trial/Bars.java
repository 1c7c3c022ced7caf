package org.kaikaku.service.procedure.trial;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How many there are of each change, as they are told. */
final class Bars {
    /** Of the register no smaller number is told: a condition that fits one household alone would tell what the register has of it. */
    static final int ROUGH = 10;

    private Bars() {}

    static List<TrialView.Bar> of(Map<Change, Integer> changes) {
        int all = Math.max(
                1, changes.values().stream().mapToInt(Integer::intValue).sum());
        return Arrays.stream(Change.values())
                .map(change -> bar(change, changes.getOrDefault(change, 0), all, false))
                .toList();
    }

    /** To the nearest ten; whether there is one or none is not told. */
    static List<TrialView.Bar> rough(Map<Change, Integer> changes) {
        int all = Math.max(1, changes.values().stream().mapToInt(Bars::rounded).sum());
        return Arrays.stream(Change.values())
                .map(change -> {
                    int rounded = rounded(changes.getOrDefault(change, 0));
                    return bar(change, rounded, all, rounded == 0);
                })
                .toList();
    }

    private static int rounded(int count) {
        return count < ROUGH ? 0 : (count + ROUGH / 2) / ROUGH * ROUGH;
    }

    private static TrialView.Bar bar(Change change, int count, int all, boolean few) {
        return new TrialView.Bar(change, count, few, Math.round(100f * count / all));
    }
}
