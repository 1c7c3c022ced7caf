package org.kaikaku.place.booking.office;

import java.util.Set;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class BookingMenu {
    @Bean
    NavItem bookingsInMenu() {
        return new NavItem(
                true,
                47,
                "/staff/bookings",
                "booking.office.nav",
                Set.of(Right.RECEIVE.name(), Right.CASEWORK.name()),
                Set.of("/staff/booking-users", "/staff/lotteries"));
    }

    @Bean
    NavItem placesInMenu() {
        return new NavItem(true, 94, "/staff/places", "booking.setup.nav", Set.of(Right.DECIDE.name()));
    }

    @Bean
    NavItem staffRoomsInMenu() {
        return new NavItem(true, 96, "/staff/rooms", "booking.rooms.nav");
    }

    @Bean
    NavItem listingInMenu() {
        return new NavItem(true, 93, "/staff/facilities", "booking.listing.title", Set.of(Right.IMPORT.name()));
    }
}
