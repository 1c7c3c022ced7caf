package org.kaikaku.place.booking.resident;

import java.util.List;
import org.kaikaku.platform.language.Text;

/** @param later uses of the same series that follow it and may be cancelled with it */
public record CancelView(BookingView booking, List<Later> later) {

    /**
     * @param paid yen that were paid for it and not given back
     * @param refund yen of these that are given back
     */
    public record Later(Text when, int paid, int refund) {}
}
