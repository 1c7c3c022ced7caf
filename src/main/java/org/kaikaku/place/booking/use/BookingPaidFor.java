package org.kaikaku.place.booking.use;

import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.payment.PaidFor;
import org.springframework.stereotype.Component;

/** Leads from the payment of a room to its booking, where the permit and the key are. */
@Component
class BookingPaidFor implements PaidFor {
    @Override
    public Optional<String> page(String subject) {
        return subject.startsWith(Booking.Core.NAME)
                ? Optional.of("/my/bookings/" + UUID.fromString(subject.substring(Booking.Core.NAME.length())))
                : Optional.empty();
    }
}
