package org.kaikaku.service.counter.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param time of the day that is played, {@code 10:40}; null while none is
 * @param done how much of it is over, in hundredths
 * @param speeds to choose from
 */
public record ReplayView(@Nullable String time, int done, List<Integer> speeds) {
    /** Real minutes that the day takes. */
    public static int minutes(int speed) {
        return Math.ceilDiv(ReplayDay.MINUTES, speed);
    }
}
