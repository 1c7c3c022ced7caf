package org.kaikaku.place.booking.resident;

import java.util.List;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.key.DoorLog;
import org.kaikaku.place.booking.key.Key;
import org.kaikaku.place.booking.rules.BookingRules;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.platform.language.Text;

/**
 * @param takenBack whether there was one until what was paid was taken back
 * @param cancelBefore until when the booking can be given back
 * @param log what happened at the door, the latest first
 */
public record KeyView(
        String path,
        Text named,
        Text when,
        Key key,
        boolean takenBack,
        Text cancelBefore,
        List<DoorLine> log,
        String phone) {
    static KeyView of(Booking.Booked booked, Place place, Key key, List<DoorLog.Entry> log, BookingRules rules) {
        return new KeyView(
                "/my/bookings/" + booked.core().id(),
                place.named(),
                BookingDays.span(booked.core().from(), booked.core().until()),
                key,
                booked.bill().takenBack(),
                BookingDays.moment(booked.cancelBefore(rules)),
                log.stream().map(DoorLine::of).toList(),
                place.facility().phone());
    }
}
