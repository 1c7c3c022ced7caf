package org.kaikaku.place.booking.use;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.letting.Letting;
import org.kaikaku.place.booking.letting.Refusal;
import org.kaikaku.place.booking.rules.RulesOfBooking;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.reservation.Reservations;
import org.kaikaku.platform.reservation.Taking;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds a room while somebody types. Who comes second is told so at once. */
@Service
public class HoldRoom {
    private final Bookings bookings;
    private final Reservations reservations;
    private final Letting letting;
    private final RulesOfBooking rules;
    private final Clock clock;

    HoldRoom(Bookings bookings, Reservations reservations, Letting letting, RulesOfBooking rules, Clock clock) {
        this.bookings = bookings;
        this.reservations = reservations;
        this.letting = letting;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    public Result hold(Place place, LocalDate day, String first, int many, Actor actor) {
        var bands = place.room().from(first, many);
        var refusal = letting.refusal(place, day, bands, actor.staff());
        if (refusal.isPresent()) {
            return new Result.Refused(refusal.get());
        }
        bookings.holdsOneAtATime(actor.account());
        var now = clock.instant();
        if (bookings.holds(actor.account(), now) >= rules.today().holds()) {
            return new Result.Refused(Refusal.TOO_MANY);
        }
        var id = UUID.randomUUID();
        var slot = place.room().slot(day, bands, java.util.Map.of(), List.of());
        var hold = rules.today().hold();
        if (!(reservations.hold(slot, Booking.Core.name(id), hold) instanceof Taking.Taken(var claim))) {
            return new Result.Refused(Refusal.FULL);
        }
        var core = new Booking.Core(
                id,
                0,
                Booking.Kind.PUBLIC,
                place.room().key(),
                day,
                bands.stream().map(band -> band.key()).toList(),
                slot.from(),
                slot.until(),
                actor.account(),
                0);
        var held = new Booking.Held(core, claim, now.plus(hold), null, null);
        bookings.add(held, now);
        return new Result.Done(held);
    }
}
