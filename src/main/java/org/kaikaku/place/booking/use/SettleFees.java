package org.kaikaku.place.booking.use;

import java.util.Optional;
import java.util.UUID;
import org.kaikaku.place.booking.BookingFees;
import org.kaikaku.platform.audit.Doer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SettleFees implements BookingFees {
    private final Bookings bookings;
    private final ChangeBooking change;

    SettleFees(Bookings bookings, ChangeBooking change) {
        this.bookings = bookings;
        this.change = change;
    }

    @Override
    @Transactional
    public boolean paid(UUID booking, int yen, String receipt, Doer doer) {
        var found = find(booking);
        found.ifPresent(booked -> change.paid(booked, yen, doer));
        return found.isPresent();
    }

    @Override
    public Optional<Integer> owed(UUID booking) {
        return find(booking).map(booked -> booked.bill().owed());
    }

    private Optional<Booking.Booked> find(UUID booking) {
        return bookings.find(booking).filter(Booking.Booked.class::isInstance).map(Booking.Booked.class::cast);
    }
}
