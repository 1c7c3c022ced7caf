package org.kaikaku.place.booking.resident;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.fee.Fees;
import org.kaikaku.place.booking.fee.Quote;
import org.kaikaku.place.booking.rules.RulesOfBooking;
import org.kaikaku.place.booking.use.Bill;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.use.ChangeBooking;
import org.kaikaku.place.booking.use.PayBy;
import org.kaikaku.place.booking.use.Price;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.Charges;
import org.kaikaku.platform.reservation.Reservations;
import org.springframework.stereotype.Component;

/** The page of one booking, for whose it is. */
@Component
class ShowBooking {
    private final Facilities facilities;
    private final Fees fees;
    private final Price price;
    private final RulesOfBooking rules;
    private final ChangeBooking change;
    private final PayBy payBy;
    private final BookingUsers users;
    private final Reservations reservations;
    private final Charges charges;
    private final Clock clock;

    ShowBooking(
            Facilities facilities,
            Fees fees,
            Price price,
            RulesOfBooking rules,
            ChangeBooking change,
            PayBy payBy,
            BookingUsers users,
            Reservations reservations,
            Charges charges,
            Clock clock) {
        this.facilities = facilities;
        this.fees = fees;
        this.price = price;
        this.rules = rules;
        this.change = change;
        this.payBy = payBy;
        this.users = users;
        this.reservations = reservations;
        this.charges = charges;
        this.clock = clock;
    }

    /** @param typed null but for a hold */
    BookingView show(Booking booking, Place place, @Nullable PlanForm typed, Actor actor) {
        var core = booking.core();
        var now = clock.instant();
        var booked = booking instanceof Booking.Booked one ? one : null;
        boolean grace = booked != null && booked.inGrace(rules.today().grace(), now);
        return new BookingView(
                "/my/bookings/" + core.id(),
                BookingLeft.state(booking),
                booking instanceof Booking.Held ? "" : core.shown(),
                place.named(),
                place.facility().address(),
                BookingDays.span(core.from(), core.until()),
                title(booking),
                booking instanceof Booking.Held held ? BookingDays.moment(held.deadline()) : null,
                before(booking),
                booking instanceof Booking.Held held && typed != null ? form(held, place, typed, actor) : null,
                money(booking),
                booked != null,
                booking instanceof Booking.Waiting,
                booked != null && booked.mayMove(rules.today(), now),
                booked != null && booked.mayCancel(rules.today(), now),
                grace,
                booked == null ? 0 : change.refund(booked),
                booked != null && booked.permitted(place),
                booked != null && booked.approvedAt() == null && place.room().approval(),
                booked != null && booked.bill().takenBack(),
                "/facilities/rooms/" + core.room() + "?day=" + core.day(),
                place.facility().phone());
    }

    private static String title(Booking booking) {
        return switch (booking) {
            case Booking.Booked booked -> booked.plan().title();
            case Booking.Cancelled cancelled -> cancelled.plan().title();
            default -> "";
        };
    }

    private @Nullable Integer before(Booking booking) {
        return booking instanceof Booking.Waiting waiting && waiting.wish() != null
                ? reservations.before(waiting.wish()).orElse(null)
                : null;
    }

    private BookingView.@Nullable Money money(Booking booking) {
        return switch (booking) {
            case Booking.Booked booked -> money(booked);
            case Booking.Cancelled cancelled -> money(cancelled.bill(), Text.same(""), 0, "");
            default -> null;
        };
    }

    private BookingView.Money money(Booking.Booked booked) {
        var open = charges.open(booked.core().name()).orElse(null);
        return money(
                booked.bill(),
                BookingDays.date(payBy.due(booked)),
                booked.bill().owed(open),
                open == null ? "" : open.page());
    }

    private static BookingView.Money money(Bill bill, Text due, int owed, String pay) {
        return new BookingView.Money(
                bill.quote(),
                bill.paid(),
                bill.back(),
                owed,
                due,
                pay,
                bill.reduction() == Bill.Reduction.NONE
                        ? ""
                        : "booking.reduction." + bill.reduction().name().toLowerCase(Locale.ROOT));
    }

    private BookingView.Form form(Booking.Held held, Place place, PlanForm typed, Actor actor) {
        var room = place.room();
        var core = held.core();
        var table = fees.on(core.day());
        int at = room.bands().stream()
                .map(band -> band.key())
                .toList()
                .indexOf(core.bands().getFirst());
        var registered = users.of(actor.account());
        var own = registered.stream()
                .filter(user -> user.valid(core.day()))
                .sorted(Comparator.comparing((BookingUser user) -> !user.id().equals(held.user())))
                .toList();
        return new BookingView.Form(
                typed,
                own.stream()
                        .map(user -> new NewBookingView.User(
                                user.id().toString(), user.profile().name()))
                        .toList(),
                !registered.isEmpty(),
                facilities.directory().purposes().stream()
                        .filter(purpose -> room.serves(purpose.key()))
                        .map(purpose -> new SearchView.Choice(
                                purpose.key(), purpose.name(), purpose.key().equals(typed.purpose())))
                        .toList(),
                BookingDays.spans(place, Math.max(0, at)),
                place.facility().equipment().stream()
                        .map(thing -> new BookingView.Thing(thing.key(), thing.name(), thing.stock()))
                        .toList(),
                Optional.ofNullable(table.rooms().get(room.key()))
                        .map(fee -> fee.air() > 0)
                        .orElse(false),
                table.reductions().stream()
                        .map(one -> new SearchView.Choice(
                                one.key(), one.name(), one.key().equals(typed.reduction())))
                        .toList(),
                room.people(),
                rules.today().repeats(),
                quote(held, place, typed, own));
    }

    private @Nullable Quote quote(Booking.Held held, Place place, PlanForm typed, List<BookingUser> own) {
        var bands = place.room().from(held.core().bands().getFirst(), typed.bands());
        if (bands.isEmpty() || own.isEmpty() || !typed.problems().isEmpty()) {
            return null;
        }
        var user = own.stream()
                .filter(one -> one.id().toString().equals(typed.user()))
                .findFirst()
                .map(BookingUser::id)
                .orElse(own.getFirst().id());
        return price.of(place, held.core().day(), bands, user, typed.plan(), false);
    }

    /** Whose it is: the account that holds it, or that keeps the registration in whose name it was booked. */
    boolean isTheirs(Booking booking, Actor actor) {
        if (actor.account().equals(booking.core().account())) {
            return true;
        }
        var user = user(booking);
        return user != null
                && users.find(user)
                        .map(found -> actor.account().equals(found.account()))
                        .orElse(false);
    }

    private static @Nullable UUID user(Booking booking) {
        return switch (booking) {
            case Booking.Held held -> held.user();
            case Booking.Waiting waiting -> waiting.user();
            case Booking.Booked booked -> booked.user();
            case Booking.Cancelled cancelled -> cancelled.user();
            case Booking.Lapsed lapsed -> lapsed.user();
        };
    }
}
