package org.kaikaku.place.booking.resident;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.kaikaku.place.booking.key.RoomKeys;
import org.kaikaku.place.booking.permit.PrintPermit;
import org.kaikaku.place.booking.rules.RulesOfBooking;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.document.IcsCalendar;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What one takes along: the date for the calendar, the permit, the key. */
@Controller
@RequestMapping("/my/bookings/{id}")
class MyBookingPapers {
    private final OwnBookings own;
    private final BookingUsers users;
    private final PrintPermit permit;
    private final RoomKeys keys;
    private final RulesOfBooking rules;
    private final Clock clock;

    MyBookingPapers(
            OwnBookings own, BookingUsers users, PrintPermit permit, RoomKeys keys, RulesOfBooking rules, Clock clock) {
        this.own = own;
        this.users = users;
        this.permit = permit;
        this.keys = keys;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/booking.ics")
    ResponseEntity<String> calendar(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        if (!(own.find(id, actor) instanceof Booking.Booked booked)) {
            throw new OwnBookings.NoSuchBooking();
        }
        var language = PageAdvice.language(request);
        var place = own.place(booked);
        var visit = new IcsCalendar.Visit(
                booked.core().id() + "@kaikaku",
                booked.core().from(),
                booked.core().until(),
                Ruby.plain(place.named().in(language)),
                Ruby.plain(place.facility().address().in(language)),
                booked.core().shown());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, IcsCalendar.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"booking.ics\"")
                .body(IcsCalendar.of(visit, clock.instant()));
    }

    /** There is none before the use is permitted. Whoever kept the link of one that holds no longer is told so on the page of the booking. */
    @GetMapping("/permit.pdf")
    ResponseEntity<byte[]> permit(@PathVariable UUID id, Actor actor) {
        if (!(own.find(id, actor) instanceof Booking.Booked booked) || booked.user() == null) {
            throw new OwnBookings.NoSuchBooking();
        }
        if (booked.bill().takenBack()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(OwnBookings.path(id)))
                    .build();
        }
        return users.find(booked.user())
                .flatMap(user -> permit.print(booked, own.place(booked), user, actor))
                .map(pdf -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, "application/pdf")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"permit.pdf\"")
                        .body(pdf))
                .orElseThrow(OwnBookings.NoSuchBooking::new);
    }

    /** The code that opens the room, while the use is on. */
    @GetMapping("/key")
    ModelAndView key(@PathVariable UUID id, Actor actor) {
        if (!(own.find(id, actor) instanceof Booking.Booked booked)) {
            return Pages.go(OwnBookings.path(id));
        }
        var place = own.place(booked);
        return Pages.show(
                "place/booking/key",
                KeyView.of(booked, place, keys.show(booked, place, actor), keys.log(booked, place), rules.today()));
    }
}
