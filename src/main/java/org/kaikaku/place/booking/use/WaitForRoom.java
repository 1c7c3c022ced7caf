package org.kaikaku.place.booking.use;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.letting.Letting;
import org.kaikaku.place.booking.letting.Refusal;
import org.kaikaku.place.booking.rules.RulesOfBooking;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.reservation.Reservations;
import org.kaikaku.platform.reservation.Wish;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Waits for a time that somebody else has; and waits no more. */
@Service
public class WaitForRoom {
    private final Bookings bookings;
    private final Reservations reservations;
    private final Letting letting;
    private final RulesOfBooking rules;
    private final KeepBooking keep;
    private final Clock clock;

    WaitForRoom(
            Bookings bookings,
            Reservations reservations,
            Letting letting,
            RulesOfBooking rules,
            KeepBooking keep,
            Clock clock) {
        this.bookings = bookings;
        this.reservations = reservations;
        this.letting = letting;
        this.rules = rules;
        this.keep = keep;
        this.clock = clock;
    }

    @Transactional
    public Result await(Place place, LocalDate day, String band, BookingUser user, Actor actor) {
        var bands = place.room().from(band, 1);
        var refusal = letting.refusal(place, day, bands, actor.staff()).or(() -> limit(user, day));
        if (refusal.isPresent()) {
            return new Result.Refused(refusal.get());
        }
        var id = UUID.randomUUID();
        var slot = place.room().slot(day, bands.getFirst());
        var today = rules.today();
        var wish = reservations.await(new Wish(slot, true, Booking.Core.name(id), today.offer(), today.offers()));
        if (wish.isEmpty()) {
            return new Result.Refused(Refusal.FREE);
        }
        var core = new Booking.Core(
                id,
                0,
                Booking.Kind.PUBLIC,
                place.room().key(),
                day,
                java.util.List.of(band),
                slot.from(),
                slot.until(),
                user.account(),
                0);
        var waiting = new Booking.Waiting(core, user.id(), wish.get());
        bookings.add(waiting, clock.instant());
        keep.write(waiting, user.id(), Act.CREATE, "施設の空きを待つ", actor.doer());
        return new Result.Done(waiting);
    }

    private Optional<Refusal> limit(BookingUser user, LocalDate day) {
        bookings.oneAtATime(user.id());
        if (!user.valid(day)) {
            return Optional.of(Refusal.EXPIRED);
        }
        return bookings.waits(user.id(), clock.instant()) >= rules.today().waits()
                ? Optional.of(Refusal.TOO_MANY)
                : Optional.empty();
    }

    @Transactional
    public void leave(Booking.Waiting waiting, Actor actor) {
        if (waiting.wish() != null) {
            reservations.leave(waiting.wish());
        }
        keep.save(waiting.leave(), waiting.user(), Act.CHANGE, "施設の空きを待つのをやめる", actor.doer());
    }
}
