package org.kaikaku.service.counter.visitor;

import org.kaikaku.service.counter.hall.Hall;

/** How busy a service is (混み具合の3色), by the wait of whoever waits longest there now. Never shown by the colour alone. */
public enum Crowd {
    CALM,
    BUSY,
    CROWDED;

    static Crowd of(long minutes, Hall hall) {
        if (minutes >= hall.crowdedMinutes()) {
            return CROWDED;
        }
        return minutes >= hall.busyMinutes() ? BUSY : CALM;
    }
}
