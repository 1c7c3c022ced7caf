package org.kaikaku.place.booking.resident;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.letting.Availability;
import org.kaikaku.place.booking.letting.Refusal;
import org.kaikaku.place.booking.rules.RulesOfBooking;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.use.ChangeBooking;
import org.kaikaku.place.booking.use.Result;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another time for one's own booking. */
@Controller
@RequestMapping("/my/bookings/{id}")
class MyBookingTimePages {
    private final OwnBookings own;
    private final Facilities facilities;
    private final ChangeBooking change;
    private final Availability availability;
    private final RulesOfBooking rules;
    private final Clock clock;

    MyBookingTimePages(
            OwnBookings own,
            Facilities facilities,
            ChangeBooking change,
            Availability availability,
            RulesOfBooking rules,
            Clock clock) {
        this.own = own;
        this.facilities = facilities;
        this.change = change;
        this.availability = availability;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/times")
    ModelAndView times(@PathVariable UUID id, @RequestParam(defaultValue = "") String day, Actor actor) {
        return own.find(id, actor) instanceof Booking.Booked booked && booked.mayMove(rules.today(), clock.instant())
                ? Pages.show("place/booking/times", times(booked, day, null))
                : Pages.go(OwnBookings.path(id));
    }

    @PostMapping("/time")
    ModelAndView move(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String to, Actor actor, RedirectAttributes flash) {
        if (!(own.find(id, actor) instanceof Booking.Booked booked)) {
            return Pages.go(OwnBookings.path(id));
        }
        var parts = to.split("/", 2);
        var day = BookingDays.read(parts[0]).orElse(booked.core().day());
        return switch (change.move(booked, day, parts.length < 2 ? "" : parts[1], actor)) {
            case Result.Done _ -> {
                flash.addFlashAttribute("flash", "booking.moved");
                yield Pages.go(OwnBookings.path(id));
            }
            case Result.Refused(var why) ->
                Pages.withStatus("place/booking/times", times(booked, day.toString(), why), HttpStatus.CONFLICT);
        };
    }

    private TimesView times(Booking.Booked booked, String asked, @Nullable Refusal why) {
        var place = own.place(booked);
        var today = facilities.day();
        var first = BookingDays.read(asked).filter(day -> !day.isBefore(today)).orElse(today);
        var path = OwnBookings.path(booked.core().id());
        return new TimesView(
                path,
                place.named(),
                BookingDays.span(booked.core().from(), booked.core().until()),
                BookingDays.date(first),
                availability.of(List.of(place), BookingDays.week(first), false).stream()
                        .map(TimesView::day)
                        .toList(),
                why == null ? null : why.key(),
                first.isAfter(today) ? path + "/times?day=" + first.minusDays(BookingDays.WEEK) : null,
                path + "/times?day=" + first.plusDays(BookingDays.WEEK));
    }
}
