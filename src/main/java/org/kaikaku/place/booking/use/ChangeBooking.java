package org.kaikaku.place.booking.use;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaikaku.place.booking.facility.Band;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.fee.Fees;
import org.kaikaku.place.booking.letting.Letting;
import org.kaikaku.place.booking.letting.Refusal;
import org.kaikaku.place.booking.rules.RulesOfBooking;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.reservation.Reservations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Another time, with the old one given up only once the new one is theirs; approval; payment; or none any more. */
@Service
public class ChangeBooking {
    private static final Text CANCELLED = new Text("予約の取消し", "予約《よやく》を やめた", "Cancellation of the booking");
    private static final Text CHEAPER = new Text("予約の変更", "予約《よやく》を かえた", "Change of the booking");

    private final Bookings bookings;
    private final Facilities facilities;
    private final Reservations reservations;
    private final Letting letting;
    private final RulesOfBooking rules;
    private final Fees fees;
    private final Price price;
    private final Owing owing;
    private final KeepBooking keep;
    private final BookingUsers users;
    private final TellUser tell;
    private final Clock clock;

    ChangeBooking(
            Bookings bookings,
            Facilities facilities,
            Reservations reservations,
            Letting letting,
            RulesOfBooking rules,
            Fees fees,
            Price price,
            Owing owing,
            KeepBooking keep,
            BookingUsers users,
            TellUser tell,
            Clock clock) {
        this.bookings = bookings;
        this.facilities = facilities;
        this.reservations = reservations;
        this.letting = letting;
        this.rules = rules;
        this.fees = fees;
        this.price = price;
        this.owing = owing;
        this.keep = keep;
        this.users = users;
        this.tell = tell;
        this.clock = clock;
    }

    /** As many bands as before, in the same room. Staff may do so as long as it has not begun: somebody has called. */
    @Transactional
    public Result move(Booking.Booked booked, LocalDate day, String first, Actor actor) {
        var now = clock.instant();
        if (booked.over(now) || !actor.staff() && !booked.mayMove(rules.today(), now)) {
            return new Result.Refused(Refusal.TOO_LATE);
        }
        var place = facilities.room(booked.core().room());
        if (place.isEmpty()) {
            return new Result.Refused(Refusal.GONE);
        }
        var bands = place.get().room().from(first, booked.core().bands().size());
        return letting.refusal(place.get(), day, bands, actor.staff())
                .or(() -> expired(booked, day))
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> move(booked, place.get(), day, bands, actor));
    }

    /** The new day as well is one on which they are registered. */
    private Optional<Refusal> expired(Booking.Booked booked, LocalDate day) {
        return Optional.ofNullable(booked.user())
                .flatMap(users::find)
                .filter(user -> !user.valid(day))
                .map(_ -> Refusal.EXPIRED);
    }

    private Result move(Booking.Booked booked, Place place, LocalDate day, List<Band> bands, Actor actor) {
        owing.first(booked.core());
        var slot = place.room()
                .slot(day, bands, booked.plan().equipment(), place.facility().equipment());
        if (reservations.move(booked.claim(), slot) != Reservations.Moving.MOVED) {
            return new Result.Refused(Refusal.FULL);
        }
        var core = booked.core().at(day, bands.stream().map(Band::key).toList(), slot.from(), slot.until());
        boolean given = booked.bill().reduction() == Bill.Reduction.GIVEN;
        var quote = price.of(place, day, bands, booked.user(), booked.plan(), given);
        var bill = booked.bill().asks(quote, booked.bill().reduction());
        int back = bill.over();
        var moved = booked.at(core, bill.giveBack(back));
        owing.say(moved, place);
        owing.back(core, back, CHEAPER);
        keep.save(moved, booked.user(), Act.CHANGE, "施設の予約の日時を変える", actor.doer());
        return new Result.Done(moved);
    }

    /** What would be given back if it were cancelled now, in yen. */
    public int refund(Booking.Booked booked) {
        return booked.refund(rules.today(), fees.on(booked.core().day()), clock.instant());
    }

    @Transactional
    public Result cancel(Booking.Booked booked, Actor actor) {
        var now = clock.instant();
        return booked.over(now) || !actor.staff() && !booked.mayCancel(rules.today(), now)
                ? new Result.Refused(Refusal.TOO_LATE)
                : new Result.Done(end(booked, refund(booked), actor.doer()));
    }

    /** The city shuts the room, or cannot let it: all that was paid goes back. */
    @Transactional
    public Result callOff(Booking.Booked booked, Actor clerk) {
        return new Result.Done(end(booked, booked.bill().paid() - booked.bill().back(), clerk.doer()));
    }

    /** Nobody has paid in time, and the city lets whoever waits have it; not while the city has still to say what is to be paid. */
    @Transactional
    public void release(Booking.Booked booked) {
        boolean undecided = booked.bill().reduction() == Bill.Reduction.ASKED;
        if (!rules.today().release()
                || undecided
                || booked.over(clock.instant())
                || booked.bill().paid() > 0) {
            return;
        }
        var cancelled = end(booked, 0, Doer.SYSTEM);
        var place = facilities.room(booked.core().room());
        var user = Optional.ofNullable(booked.user()).flatMap(users::find);
        place.ifPresent(at -> user.ifPresent(who -> tell.released(cancelled, at, who)));
    }

    private Booking.Cancelled end(Booking.Booked booked, int back, Doer doer) {
        owing.first(booked.core());
        owing.nothing(booked.core());
        owing.back(booked.core(), back, CANCELLED);
        reservations.release(booked.claim());
        return keep.save(booked.cancel(back), booked.user(), Act.CHANGE, "施設の予約を取り消す", doer);
    }

    /** 使用許可: whoever may decide says that it may take place. */
    @Transactional
    public void approve(Booking.Booked booked, Actor clerk) {
        keep.save(booked.approve(clock.instant()), booked.user(), Act.DECIDE, "施設の使用を許可する", clerk.doer());
    }

    /**
     * @param all that is paid so far, in yen
     * @param refunded of that
     */
    @Transactional
    public void paid(Booking.Booked booked, int all, int refunded, Doer doer) {
        var bill = booked.bill().paid(all, refunded);
        if (!bill.equals(booked.bill())) {
            keep.save(booked.with(bill), booked.user(), Act.CHANGE, "施設の使用料の支払いを記録する", doer);
        }
    }

    /** Lets a hold go, so that others have it at once. */
    @Transactional
    public void letGo(Booking.Held held) {
        if (held.wish() == null) {
            reservations.release(held.claim());
        } else {
            reservations.leave(held.wish());
        }
        bookings.find(held.core().id())
                .filter(Booking.Held.class::isInstance)
                .map(Booking.Held.class::cast)
                .ifPresent(still -> bookings.save(still.lapse(), clock.instant()));
    }
}
