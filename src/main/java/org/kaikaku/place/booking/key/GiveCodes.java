package org.kaikaku.place.booking.key;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Lock;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.rules.RulesOfBooking;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.use.UseChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whether a booking is to have a code follows the booking, in its own transaction: paid and approved it gets one, moved it opens at the new
 * time, cancelled or charged back it loses it. The locks are told after the commit.
 */
@Component
class GiveCodes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ALL = 100_000_000;
    /** By then whoever tells the locks at once has done so or died. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private final DoorCodes codes;
    private final Facilities facilities;
    private final RulesOfBooking rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GiveCodes(
            DoorCodes codes,
            Facilities facilities,
            RulesOfBooking rules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.codes = codes;
        this.facilities = facilities;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** The locks have something to be told. */
    record ToTell(UUID booking) {}

    @EventListener
    void follow(UseChanged event) {
        var booking = event.booking();
        var before = codes.find(booking.core().id());
        var place = facilities.room(booking.core().room());
        if (booking instanceof Booking.Booked booked && place.isPresent() && wants(booked, place.get())) {
            var opens = booking.core().from().minus(rules.today().keys().early());
            var closes = booking.core().until();
            keep(
                    before.orElse(null),
                    before.map(code -> code.wanted(opens, closes, random()))
                            .orElseGet(() -> DoorCode.first(
                                    booking.core().id(),
                                    booking.core().room(),
                                    place.get().room().parts(),
                                    random(),
                                    opens,
                                    closes)));
        } else {
            before.ifPresent(code -> keep(code, code.unwanted()));
        }
    }

    private boolean wants(Booking.Booked booked, Place place) {
        return place.room().lock() == Lock.ONLINE
                && booked.core().kind() != Booking.Kind.CLOSURE
                && booked.permitted(place)
                && clock.instant().isBefore(booked.core().until());
    }

    private void keep(@org.jspecify.annotations.Nullable DoorCode before, DoorCode now) {
        if (now.equals(before)) {
            return;
        }
        Instant moment = clock.instant();
        codes.want(now, moment.plus(SOON), moment);
        events.publishEvent(new ToTell(now.core().booking()));
    }

    private static String random() {
        return "%08d".formatted(RANDOM.nextInt(ALL));
    }
}
