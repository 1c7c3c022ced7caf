package org.kaikaku.service.procedure.demo;

import java.util.List;

/** How far a case of the demo city has come. */
enum DemoFate {
    WAITS,
    IN_HAND,
    /** Given to another division, where one may take it over. */
    MOVED,
    CORRECTION,
    PROPOSED,
    GRANTED,
    REFUSED,
    WITHDRAWN;

    private static final int NEW = 4;
    private static final int USUAL = 18;
    private static final int LONG = 40;
    private static final int SOME = 4;

    private static final List<DemoFate> YOUNG = List.of(WAITS, IN_HAND, WAITS);
    private static final List<DemoFate> MIDDLE = List.of(IN_HAND, PROPOSED, WAITS, CORRECTION, GRANTED, PROPOSED);
    private static final List<DemoFate> OLD =
            List.of(GRANTED, GRANTED, REFUSED, GRANTED, GRANTED, IN_HAND, GRANTED, CORRECTION, GRANTED, WITHDRAWN);

    /**
     * What has been there for long is mostly done, and what is not is late.
     *
     * @param number of the case within its division, so that each office has some of all
     * @param chief whether only the chief decides it
     * @param movable whether another division may take it over
     */
    static DemoFate of(int daysAgo, int number, boolean chief, boolean movable) {
        if (movable && daysAgo >= NEW && daysAgo < USUAL && number % SOME == 1) {
            return MOVED;
        }
        if (chief && daysAgo >= NEW && daysAgo < LONG && number % 2 == 0) {
            return PROPOSED;
        }
        var fates = daysAgo < NEW ? YOUNG : daysAgo < USUAL ? MIDDLE : OLD;
        return fates.get(number % fates.size());
    }
}
