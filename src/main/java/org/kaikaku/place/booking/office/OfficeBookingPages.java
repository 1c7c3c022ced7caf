package org.kaikaku.place.booking.office;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Lock;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.key.RoomKeys;
import org.kaikaku.place.booking.resident.BookingDays;
import org.kaikaku.place.booking.resident.BookingLeft;
import org.kaikaku.place.booking.resident.DoorLine;
import org.kaikaku.place.booking.use.Bill;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.use.Bookings;
import org.kaikaku.place.booking.use.ChangeBooking;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.Charges;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One booking at the counter: its fee, its approval, its end. */
@Controller
@RequestMapping("/staff/bookings/{id}")
class OfficeBookingPages {
    private static final String PAGE = "place/booking/office-booking";

    private final BookingDesk desk;
    private final Facilities facilities;
    private final Bookings bookings;
    private final BookingUsers users;
    private final ChangeBooking change;
    private final Charges charges;
    private final RoomKeys keys;
    private final Journal journal;

    OfficeBookingPages(
            BookingDesk desk,
            Facilities facilities,
            Bookings bookings,
            BookingUsers users,
            ChangeBooking change,
            Charges charges,
            RoomKeys keys,
            Journal journal) {
        this.desk = desk;
        this.facilities = facilities;
        this.bookings = bookings;
        this.users = users;
        this.change = change;
        this.charges = charges;
        this.keys = keys;
        this.journal = journal;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id, Actor actor) {
        var booking = find(id, actor);
        var view = view(booking, actor);
        journal.write(new Trace(
                actor.doer(),
                Act.LOOK,
                "施設の予約を確かめるため",
                person(booking),
                booking.core().name()));
        return Pages.show(PAGE, view);
    }

    /** 使用許可, by whoever decides in the division. */
    @PostMapping("/approval")
    ModelAndView approve(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        var booking = find(id, actor);
        actor.must(Right.DECIDE, place(booking).facility().division());
        if (booking instanceof Booking.Booked booked && booked.approvedAt() == null) {
            change.approve(booked, actor);
        }
        return recorded(id, flash);
    }

    @PostMapping("/cancellation")
    ModelAndView cancel(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        if (find(id, actor) instanceof Booking.Booked booked) {
            change.callOff(booked, actor);
        }
        return recorded(id, flash);
    }

    /** The secret that the room's lock shares, for whoever sets it up. */
    @PostMapping("/lock")
    ModelAndView lock(@PathVariable UUID id, Actor actor) {
        var booking = find(id, actor);
        var place = place(booking);
        actor.must(Right.DECIDE, place.facility().division());
        if (!sharesSecret(place)) {
            return Pages.go("/staff/bookings/" + id);
        }
        journal.write(new Trace(
                actor.doer(),
                Act.LOOK,
                "部屋の錠を設定するため",
                null,
                "lock/" + place.room().key()));
        return Pages.show(
                "place/booking/office-lock",
                new LockView(place.named(), keys.secretOf(place), "/staff/bookings/" + id));
    }

    /** Only a lock without a network does; others have nothing to be set here. */
    private static boolean sharesSecret(Place place) {
        return place.room().lock() == Lock.OFFLINE;
    }

    /** Whoever reads that page again, in another language perhaps, is not shown the secret twice. */
    @GetMapping("/lock")
    ModelAndView shown(@PathVariable UUID id, Actor actor) {
        find(id, actor);
        return Pages.go("/staff/bookings/" + id);
    }

    private static ModelAndView recorded(UUID id, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", "booking.office.recorded");
        return Pages.go("/staff/bookings/" + id);
    }

    private Booking find(UUID id, Actor actor) {
        var booking = bookings.find(id)
                .filter(found -> found instanceof Booking.Booked || found instanceof Booking.Cancelled)
                .orElseThrow(BookingDesk.LetsNothing::new);
        desk.place(actor, booking.core().room());
        return booking;
    }

    private Place place(Booking booking) {
        return facilities.room(booking.core().room()).orElseThrow(BookingDesk.LetsNothing::new);
    }

    private @Nullable String person(Booking booking) {
        var who = who(booking);
        return who == null ? null : who.person();
    }

    private @Nullable BookingUser who(Booking booking) {
        var user = switch (booking) {
            case Booking.Booked booked -> booked.user();
            case Booking.Cancelled cancelled -> cancelled.user();
            default -> null;
        };
        return user == null ? null : users.find(user).orElse(null);
    }

    private OfficeBookingView view(Booking booking, Actor actor) {
        var place = place(booking);
        var booked = booking instanceof Booking.Booked one ? one : null;
        var bill = switch (booking) {
            case Booking.Booked one -> one.bill();
            case Booking.Cancelled one -> one.bill();
            default -> Bill.NONE;
        };
        var plan = switch (booking) {
            case Booking.Booked one -> one.plan();
            case Booking.Cancelled one -> one.plan();
            default -> throw new BookingDesk.LetsNothing();
        };
        var who = who(booking);
        var open = charges.open(booking.core().name()).orElse(null);
        return new OfficeBookingView(
                booking.core().id(),
                booking.core().shown(),
                BookingLeft.state(booking),
                place.named(),
                BookingDays.span(booking.core().from(), booking.core().until()),
                plan.title(),
                plan.people(),
                lent(place, plan.equipment()),
                who == null
                        ? null
                        : new OfficeBookingView.Who(
                                who.id(),
                                who.shown(),
                                who.profile().name(),
                                who.profile().representative(),
                                who.profile().phone(),
                                who.inCity()),
                bill.quote(),
                bill.paid(),
                bill.back(),
                booked == null ? 0 : bill.owed(open),
                booked != null && bill.takenBack(),
                open == null ? null : open.id(),
                bill.reduction() == Bill.Reduction.NONE
                        ? ""
                        : "booking.reduction." + bill.reduction().name().toLowerCase(Locale.ROOT),
                booked != null,
                booked != null && booked.approvedAt() == null,
                actor.may(Right.DECIDE, place.facility().division()),
                sharesSecret(place) && actor.may(Right.DECIDE, place.facility().division()),
                booking.core().day().toString(),
                keys.state(booking).orElse(""),
                keys.log(booking, place).stream().map(DoorLine::of).toList(),
                keys.shown(booking.core().id()).stream()
                        .map(BookingDays::moment)
                        .toList());
    }

    private static List<Text> lent(Place place, java.util.Map<String, Integer> equipment) {
        return place.facility().equipment().stream()
                .filter(thing -> equipment.getOrDefault(thing.key(), 0) > 0)
                .map(thing -> {
                    var many = " ×" + equipment.get(thing.key());
                    return new Text(
                            thing.name().ja() + many,
                            thing.name().easy() + many,
                            thing.name().en() + many);
                })
                .toList();
    }
}
