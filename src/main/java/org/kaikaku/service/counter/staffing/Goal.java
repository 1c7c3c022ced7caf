package org.kaikaku.service.counter.staffing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Nine of ten are called in time, on these days.
 *
 * @param over what must keep it
 * @param opens minutes from midnight
 */
record Goal(List<List<Visit>> days, double minutes, Over over, int opens, int closes) {
    enum Over {
        /** Each service in each half-hour, and on the day. */
        HALF_HOUR,
        /** Each service on the day: a rush may take longer. */
        DAY
    }

    private static final double OUTSIDE = 0.1;
    /** People in all played days below whom a half-hour says nothing by itself. */
    private static final int FEWEST = 30;
    /** Standard errors by which a service must keep the goal: the plan that looks best on some days looks better on them than it is. */
    private static final double SURE = 1.645;

    /** Standard errors beyond the goal from which the rest of the days is not played. */
    private static final double HOPELESS = 4;

    private static final int LOOKED_AT = 10;

    /** Of people, how many were called too late. */
    private static final class Count {
        private final int fewest;
        private final double sure;
        private int people;
        private int late;

        private Count(int fewest, double sure) {
            this.fewest = fewest;
            this.sure = sure;
        }

        private void add(boolean isLate) {
            people++;
            late += isLate ? 1 : 0;
        }

        private boolean good() {
            return people < fewest || late + sure * Math.sqrt(late) <= people * OUTSIDE;
        }

        /** Whether so many are late already that the days which are left cannot be thought to make up for it. */
        private boolean hopeless() {
            return people >= fewest && late - HOPELESS * Math.sqrt(late) > people * OUTSIDE;
        }
    }

    /** Whether nine of ten are called in time: of all who come to a service, and of those who come to it in a half-hour where that is asked. */
    boolean holds(DeskPlan plan) {
        var counted = new HashMap<String, Count>();
        for (int day = 0; day < days.size(); day++) {
            for (var one : HallDay.play(plan, days.get(day), opens, closes)) {
                boolean late = one.minutes() > minutes;
                count(counted, one.service(), 1, SURE).add(late);
                if (over == Over.HALF_HOUR) {
                    count(counted, one.service() + " " + one.slot(), FEWEST, 0).add(late);
                }
            }
            if ((day + 1) % LOOKED_AT == 0 && counted.values().stream().anyMatch(Count::hopeless)) {
                return false;
            }
        }
        return counted.values().stream().allMatch(Count::good);
    }

    private static Count count(Map<String, Count> counted, String what, int fewest, double sure) {
        return counted.computeIfAbsent(what, _ -> new Count(fewest, sure));
    }
}
