package org.kaikaku.place.booking.resident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.fee.Quote;
import org.kaikaku.platform.language.Text;

/**
 * @param state key of a text
 * @param number empty while it is held
 * @param until when the hold is over; null for others
 * @param before how many wait before; null where nobody waits
 * @param form null but for a hold
 * @param money null but for a booking
 * @param takenBack whether what was paid was taken back, so that permit and key hold no longer
 */
public record BookingView(
        String path,
        String state,
        String number,
        Text named,
        Text address,
        Text when,
        String title,
        @Nullable Text until,
        @Nullable Integer before,
        @Nullable Form form,
        @Nullable Money money,
        boolean booked,
        boolean waiting,
        boolean mayMove,
        boolean mayCancel,
        boolean grace,
        int refund,
        boolean permitted,
        boolean awaitsApproval,
        boolean takenBack,
        String week,
        String phone) {

    /**
     * @param over whether they have registered, and it does not hold on that day
     * @param quote null before anything was typed that could be priced
     */
    public record Form(
            PlanForm typed,
            List<NewBookingView.User> users,
            boolean over,
            List<SearchView.Choice> purposes,
            List<String> spans,
            List<Thing> equipment,
            boolean air,
            List<SearchView.Choice> reductions,
            int people,
            int repeats,
            @Nullable Quote quote) {}

    public record Thing(String key, Text name, int stock) {}

    /**
     * @param pay path of the page where it is paid; empty where nothing is to be paid
     * @param reduction key of a text; empty where none was asked for
     */
    public record Money(Quote quote, int paid, int back, int owed, Text due, String pay, String reduction) {}
}
