package org.kaikaku.place.booking.use;

import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.PaidFor;
import org.springframework.stereotype.Component;

/** Leads from the payment of a room to its booking, where the permit and the key are, and names what was paid for. */
@Component
class BookingPaidFor implements PaidFor {
    private static final Text NAME = new Text("施設の使用料", "施設《しせつ》の お金《かね》", "Hire of rooms");

    @Override
    public Optional<String> page(String subject) {
        return subject.startsWith(Booking.Core.NAME)
                ? Optional.of("/my/bookings/" + UUID.fromString(subject.substring(Booking.Core.NAME.length())))
                : Optional.empty();
    }

    @Override
    public Optional<Text> fee(String key) {
        return key.equals(Owing.FEE) ? Optional.of(NAME) : Optional.empty();
    }
}
