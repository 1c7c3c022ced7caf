package org.kaikaku.place.booking.resident;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.feed.BookingFeeds;
import org.kaikaku.place.booking.rules.RulesOfBooking;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.use.Bookings;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.Charges;
import org.springframework.stereotype.Component;

/** All that one has booked, waits for or had lately, with what is still owed for it, and in whose name one may book. */
@Component
class ShowMyBookings {
    private static final Duration PAST = Duration.ofDays(60);

    private final Bookings bookings;
    private final BookingUsers users;
    private final Facilities facilities;
    private final RulesOfBooking rules;
    private final Charges charges;
    private final BookingFeeds feeds;
    private final Clock clock;

    ShowMyBookings(
            Bookings bookings,
            BookingUsers users,
            Facilities facilities,
            RulesOfBooking rules,
            Charges charges,
            BookingFeeds feeds,
            Clock clock) {
        this.bookings = bookings;
        this.users = users;
        this.facilities = facilities;
        this.rules = rules;
        this.charges = charges;
        this.feeds = feeds;
        this.clock = clock;
    }

    MyBookingsView show(Actor actor) {
        var own = users.of(actor.account());
        var ids = own.stream().map(BookingUser::id).toList();
        return new MyBookingsView(
                lines(bookings.of(actor.account(), ids, clock.instant().minus(PAST))),
                own.stream().map(this::line).toList(),
                feeds.of(actor.account()).map(ShowMyBookings::feed).orElse(null));
    }

    private List<MyBookingsView.Line> lines(List<Booking> own) {
        var names = own.stream().map(booking -> booking.core().name()).toList();
        var open = charges.open(names).stream()
                .collect(Collectors.toMap(Charged::subject, Function.identity(), (first, _) -> first));
        return own.stream()
                .map(booking -> new MyBookingsView.Line(
                        "/my/bookings/" + booking.core().id(),
                        named(booking),
                        BookingDays.span(booking.core().from(), booking.core().until()),
                        BookingLeft.state(booking),
                        booking instanceof Booking.Booked booked
                                ? booked.bill().owed(open.get(booking.core().name()))
                                : 0))
                .toList();
    }

    private static MyBookingsView.Feed feed(BookingFeeds.Feed feed) {
        return new MyBookingsView.Feed(
                BookingDays.moment(feed.madeAt()), feed.readAt() == null ? null : BookingDays.moment(feed.readAt()));
    }

    private MyBookingsView.User line(BookingUser user) {
        return new MyBookingsView.User(
                user.shown(),
                user.profile().name(),
                user.confirmedAt() != null,
                user.profile().inCity() == BookingUser.InCity.OUTSIDE,
                BookingDays.date(user.validUntil()),
                user.valid(facilities.day()),
                user.ending(facilities.day(), rules.today().ending()));
    }

    private Text named(Booking booking) {
        return facilities
                .room(booking.core().room())
                .map(Place::named)
                .orElse(Text.same(booking.core().room()));
    }
}
