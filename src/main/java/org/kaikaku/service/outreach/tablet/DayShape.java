package org.kaikaku.service.outreach.tablet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.outreach.Call;
import org.kaikaku.service.outreach.Outing;
import org.kaikaku.service.outreach.VanBooking;
import org.kaikaku.service.procedure.CounterAway;

/**
 * A van's day as a device takes it along. Of people there is what the crew's list says and no more: no address, and nothing of the register.
 *
 * @param id of the device
 * @param seal under which the device puts what only the house is to open, in Base64; see {@link Seal}
 * @param now by the clock of the house, from which the device learns how far its own is off
 */
record DayShape(
        UUID id,
        String mark,
        String crew,
        String vanKey,
        Text van,
        LocalDate day,
        Instant now,
        List<CallShape> calls,
        List<BookingShape> bookings,
        CounterAway.Definitions definitions,
        String seal) {

    record CallShape(
            String stop, Text name, Text place, Text access, Instant from, Instant until, List<ErrandShape> errands) {}

    record ErrandShape(String key, Text name, List<String> procedures) {}

    record BookingShape(
            UUID id,
            String number,
            String stop,
            String errand,
            Instant from,
            Instant until,
            String name,
            String kana,
            String phone,
            String needs,
            String state,
            int version) {}

    static DayShape of(
            Tablet.Core tablet,
            Outing outing,
            List<VanBooking> bookings,
            CounterAway.Definitions definitions,
            byte[] seal,
            Instant now) {
        return new DayShape(
                tablet.id(),
                tablet.mark(),
                tablet.crew(),
                tablet.van(),
                outing.van().name(),
                tablet.day(),
                now,
                outing.calls().stream().map(DayShape::call).toList(),
                bookings.stream().map(DayShape::booking).toList(),
                definitions,
                Base64.getEncoder().encodeToString(seal));
    }

    private static CallShape call(Call call) {
        var stop = call.stop();
        return new CallShape(
                stop.key(),
                stop.name(),
                stop.place(),
                stop.access(),
                call.arrives() == null ? call.from() : call.arrives(),
                call.leaves() == null ? call.until() : call.leaves(),
                stop.errands().stream()
                        .map(errand -> new ErrandShape(errand.key(), errand.name(), errand.procedures()))
                        .toList());
    }

    private static BookingShape booking(VanBooking booking) {
        return new BookingShape(
                booking.id(),
                booking.shown(),
                booking.stop(),
                booking.errand(),
                booking.from(),
                booking.until(),
                booking.who().name(),
                booking.who().kana(),
                booking.who().phone(),
                booking.needs(),
                booking.state().name(),
                booking.version());
    }
}
