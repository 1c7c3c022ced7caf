package org.kaikaku.place.booking.use;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Band;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.letting.Letting;
import org.kaikaku.place.booking.letting.Refusal;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.reservation.Reservations;
import org.kaikaku.platform.reservation.Slot;
import org.kaikaku.platform.reservation.Taking;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a booking of a hold, or at once; with the equipment, so that both are theirs or neither. */
@Service
public class BookRoom {
    private final Bookings bookings;
    private final BookingUsers users;
    private final Facilities facilities;
    private final Reservations reservations;
    private final Letting letting;
    private final HowMany howMany;
    private final Price price;
    private final Owing owing;
    private final AskReduction reductions;
    private final KeepBooking keep;
    private final TellUser tell;
    private final Clock clock;

    BookRoom(
            Bookings bookings,
            BookingUsers users,
            Facilities facilities,
            Reservations reservations,
            Letting letting,
            HowMany howMany,
            Price price,
            Owing owing,
            AskReduction reductions,
            KeepBooking keep,
            TellUser tell,
            Clock clock) {
        this.bookings = bookings;
        this.users = users;
        this.facilities = facilities;
        this.reservations = reservations;
        this.letting = letting;
        this.howMany = howMany;
        this.price = price;
        this.owing = owing;
        this.reductions = reductions;
        this.keep = keep;
        this.tell = tell;
        this.clock = clock;
    }

    /** Who types too long has it yet, if nobody else wanted it meanwhile. */
    @Transactional
    public Result confirm(Booking.Held held, BookingUser user, Plan plan, int many, Actor actor) {
        var place = facilities.room(held.core().room());
        if (place.isEmpty()) {
            return new Result.Refused(Refusal.GONE);
        }
        var core = held.core();
        var bands = place.get().room().from(core.bands().getFirst(), many);
        var refusal = refusal(place.get(), core.day(), bands, user, plan, actor);
        if (refusal.isPresent()) {
            return new Result.Refused(refusal.get());
        }
        var slot = slot(place.get(), core.day(), bands, plan);
        return claim(held, slot)
                .<Result>map(claim -> {
                    var booked = at(stillOpen(held), core.day(), bands, slot);
                    return new Result.Done(book(place.get(), booked, bands, user.id(), plan, claim, actor, true));
                })
                .orElseGet(() -> new Result.Refused(Refusal.FULL));
    }

    /** As it is now; whoever presses twice has booked once. */
    private Booking.Core stillOpen(Booking.Held held) {
        var now = bookings.find(held.core().id()).orElse(held);
        if (now instanceof Booking.Booked || now instanceof Booking.Cancelled) {
            throw new BookingChangedMeanwhile(now);
        }
        return now.core();
    }

    /** The hold with all that is wanted now, or where its time is over, whatever is left. */
    private Optional<UUID> claim(Booking.Held held, Slot slot) {
        if (reservations.find(held.claim()).isEmpty()) {
            return anew(held, slot);
        }
        return reservations.move(held.claim(), slot) == Reservations.Moving.MOVED && reservations.confirm(held.claim())
                ? Optional.of(held.claim())
                : Optional.empty();
    }

    /** Who was offered it and took too long waits no more once they have it: else it would be offered to them again, and kept from others. */
    private Optional<UUID> anew(Booking.Held held, Slot slot) {
        if (!(reservations.reserve(slot, held.core().name()) instanceof Taking.Taken(var claim))) {
            return Optional.empty();
        }
        if (held.wish() != null) {
            reservations.fulfilled(held.wish());
        }
        return Optional.of(claim);
    }

    /** At once: at the counter, by telephone, every week, by lot, and for the city itself. */
    @Transactional
    public Result book(
            Place place,
            LocalDate day,
            List<Band> bands,
            Booking.Kind kind,
            @Nullable BookingUser user,
            Plan plan,
            Actor actor) {
        var refusal = refusal(place, day, bands, user, plan, actor);
        if (refusal.isPresent()) {
            return new Result.Refused(refusal.get());
        }
        var id = UUID.randomUUID();
        var slot = slot(place, day, bands, plan);
        if (!(reservations.reserve(slot, Booking.Core.name(id)) instanceof Taking.Taken(var claim))) {
            return new Result.Refused(Refusal.FULL);
        }
        var account = user == null ? actor.account() : user.account();
        var core = new Booking.Core(
                id, 0, kind, place.room().key(), day, keys(bands), slot.from(), slot.until(), account, 0);
        return new Result.Done(book(place, core, bands, user == null ? null : user.id(), plan, claim, actor, false));
    }

    private Optional<Refusal> refusal(
            Place place, LocalDate day, List<Band> bands, @Nullable BookingUser user, Plan plan, Actor actor) {
        var let = letting.refusal(place, day, bands, actor.staff());
        if (let.isPresent()) {
            return let;
        }
        if (plan.people() > place.room().people()) {
            return Optional.of(Refusal.TOO_MANY_PEOPLE);
        }
        if (user != null) {
            return howMany.registered(user, day);
        }
        return place.room().staff() ? howMany.staff(actor.account(), day, bands.size()) : Optional.empty();
    }

    private Booking.Booked book(
            Place place,
            Booking.Core core,
            List<Band> bands,
            @Nullable UUID user,
            Plan plan,
            UUID claim,
            Actor actor,
            boolean held) {
        var now = clock.instant();
        var quote = price.of(place, core.day(), bands, user, plan, false);
        var reduction = plan.reduction().isEmpty() ? Bill.Reduction.NONE : Bill.Reduction.ASKED;
        var booked = new Booking.Booked(
                core, user, plan, Bill.NONE.asks(quote, reduction), claim, now, approved(place, user, now));
        var doer = actor.doer();
        if (held) {
            keep.save(booked, user, Act.CREATE, "施設を予約する", doer);
        } else {
            bookings.add(booked, now);
            keep.write(booked, user, Act.CREATE, "施設を予約する", doer);
        }
        var made = (Booking.Booked) bookings.find(core.id()).orElseThrow();
        owing.say(made, place);
        if (reduction == Bill.Reduction.ASKED) {
            reductions.ask(made, place, actor);
        }
        users.find(user == null ? new UUID(0, 0) : user).ifPresent(whose -> tell.booked(made, place, whose));
        return made;
    }

    /** What the city has itself, and what need not be approved, is. */
    private static @Nullable Instant approved(Place place, @Nullable UUID user, Instant now) {
        return user == null || !place.room().approval() ? now : null;
    }

    private static Booking.Core at(Booking.Core core, LocalDate day, List<Band> bands, Slot slot) {
        return core.at(day, keys(bands), slot.from(), slot.until());
    }

    private static Slot slot(Place place, LocalDate day, List<Band> bands, Plan plan) {
        return place.room().slot(day, bands, plan.equipment(), place.facility().equipment());
    }

    private static List<String> keys(List<Band> bands) {
        return bands.stream().map(Band::key).toList();
    }
}
