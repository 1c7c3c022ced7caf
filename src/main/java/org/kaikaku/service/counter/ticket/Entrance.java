package org.kaikaku.service.counter.ticket;

import java.time.ZonedDateTime;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.ClosedDays;
import org.kaikaku.service.counter.hall.Hall;

/** Decides whether somebody gets a number now. Reception may always give one, also of the priorities that only staff give. */
record Entrance(Hall hall, ClosedDays closed, ZonedDateTime now) {

    /**
     * @param fromOutside how many taken from outside wait for the first service of the way
     * @return why not; null when they get one
     */
    @Nullable
    Refusal refuses(IssueTicket.Wish wish, IntSupplier fromOutside) {
        boolean staff = wish.source() == Slip.Source.RECEPTION || wish.source() == Slip.Source.APPOINTMENT;
        if (!wish.priority().isEmpty() && !has(wish.priority(), staff)) {
            return Refusal.NO_SUCH_PRIORITY;
        }
        if (!staff && !hall.givesNumbers().at(now, closed)) {
            return Refusal.CLOSED;
        }
        boolean full = wish.source() == Slip.Source.WEB && fromOutside.getAsInt() >= hall.webAtOnce();
        return full ? Refusal.WEB_FULL : null;
    }

    private boolean has(String priority, boolean staff) {
        return hall.priority(priority).filter(one -> staff || one.anyone()).isPresent();
    }
}
