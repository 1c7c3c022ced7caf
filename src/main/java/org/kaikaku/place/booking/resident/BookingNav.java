package org.kaikaku.place.booking.resident;

import java.util.Set;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class BookingNav {
    private static final int ORDER = 27;

    @Bean
    NavItem facilityBooking() {
        return new NavItem(
                false,
                ORDER,
                "/facilities",
                "booking.nav",
                Set.of(),
                Set.of("/my/bookings", "/my/booking-users", "/my/lotteries"));
    }
}
