package org.kaikaku.place.booking.use;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.Charges;
import org.kaikaku.platform.payment.Overdue;
import org.kaikaku.platform.payment.Paid;
import org.kaikaku.platform.payment.TakenBack;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of the money becomes of the booking, in the same transaction: what is paid is written down on it, what is not in time ends it. */
@Component
class FollowPayments {
    private final Bookings bookings;
    private final ChangeBooking change;
    private final Charges charges;
    private final Facilities facilities;
    private final BookingUsers users;
    private final TellStaff tellStaff;
    private final TellUser tellUser;

    FollowPayments(
            Bookings bookings,
            ChangeBooking change,
            Charges charges,
            Facilities facilities,
            BookingUsers users,
            TellStaff tellStaff,
            TellUser tellUser) {
        this.bookings = bookings;
        this.change = change;
        this.charges = charges;
        this.facilities = facilities;
        this.users = users;
        this.tellStaff = tellStaff;
        this.tellUser = tellUser;
    }

    @EventListener
    void paid(Paid event) {
        follow(event.subject());
    }

    @EventListener
    void takenBack(TakenBack event) {
        follow(event.subject());
        booked(event.subject())
                .ifPresent(booked ->
                        facilities.room(booked.core().room()).ifPresent(place -> takenBack(event, booked, place)));
    }

    /** Whoever had it taken back may not know what that ends; whoever stands at the counter has been told there. */
    private void takenBack(TakenBack event, Booking.Booked booked, Place place) {
        tellStaff.takenBack(booked, place);
        if (event.why() == TakenBack.Why.CHARGEBACK && booked.user() != null) {
            var due = charges.find(event.charge()).map(Charged::due).orElse(null);
            users.find(booked.user()).ifPresent(user -> tellUser.chargedBack(booked, place, user, due));
        }
    }

    @EventListener
    void overdue(Overdue event) {
        booked(event.subject()).ifPresent(change::release);
    }

    private void follow(String subject) {
        var paid = charges.of(subject).stream()
                .filter(one -> one.state() == Charged.State.PAID)
                .toList();
        booked(subject)
                .ifPresent(booked ->
                        change.paid(booked, sum(paid, Charged::whole), sum(paid, Charged::refunded), Doer.SYSTEM));
    }

    private static int sum(List<Charged> charges, ToLongFunction<Charged> yen) {
        return Math.toIntExact(charges.stream().mapToLong(yen).sum());
    }

    private Optional<Booking.Booked> booked(String subject) {
        return Optional.of(subject)
                .filter(any -> any.startsWith(Booking.Core.NAME))
                .flatMap(any -> bookings.find(UUID.fromString(any.substring(Booking.Core.NAME.length()))))
                .filter(Booking.Booked.class::isInstance)
                .map(Booking.Booked.class::cast);
    }
}
