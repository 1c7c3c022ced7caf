package org.kaikaku.place.booking.resident;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.kaikaku.place.booking.letting.Refusal;
import org.kaikaku.place.booking.rules.RulesOfBooking;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.use.CancelSeries;
import org.kaikaku.place.booking.use.ChangeBooking;
import org.kaikaku.place.booking.use.Result;
import org.kaikaku.place.booking.use.WaitForRoom;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives a booking, a hold or a place among those who wait back. */
@Controller
@RequestMapping("/my/bookings/{id}")
class MyBookingEndPages {
    private final OwnBookings own;
    private final ShowBooking show;
    private final ChangeBooking change;
    private final WaitForRoom waitForRoom;
    private final CancelSeries series;
    private final RulesOfBooking rules;
    private final Clock clock;

    MyBookingEndPages(
            OwnBookings own,
            ShowBooking show,
            ChangeBooking change,
            WaitForRoom waitForRoom,
            CancelSeries series,
            RulesOfBooking rules,
            Clock clock) {
        this.own = own;
        this.show = show;
        this.change = change;
        this.waitForRoom = waitForRoom;
        this.series = series;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/cancellation")
    ModelAndView cancellation(@PathVariable UUID id, Actor actor) {
        return own.find(id, actor) instanceof Booking.Booked booked && booked.mayCancel(rules.today(), clock.instant())
                ? Pages.show("place/booking/cancel", view(booked, actor))
                : Pages.go(OwnBookings.path(id));
    }

    private CancelView view(Booking.Booked booked, Actor actor) {
        return new CancelView(
                show.show(booked, own.place(booked), null, actor),
                series.later(booked).stream()
                        .map(later -> new CancelView.Later(
                                BookingDays.span(
                                        later.core().from(), later.core().until()),
                                later.bill().paid() - later.bill().back(),
                                change.refund(later)))
                        .toList());
    }

    @PostMapping("/cancellation")
    ModelAndView cancel(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean later,
            Actor actor,
            RedirectAttributes flash) {
        switch (own.find(id, actor)) {
            case Booking.Booked booked -> flash.addFlashAttribute("flash", cancel(booked, later, actor));
            case Booking.Waiting waiting -> waitForRoom.leave(waiting, actor);
            case Booking.Held held -> change.letGo(held);
            case Booking.Cancelled _, Booking.Lapsed _ -> {}
        }
        return Pages.go(OwnBookings.path(id));
    }

    /** @return the key of what became of it */
    private String cancel(Booking.Booked booked, boolean later, Actor actor) {
        var following = later ? series.later(booked) : List.<Booking.Booked>of();
        if (!(change.cancel(booked, actor) instanceof Result.Done)) {
            return Refusal.TOO_LATE.key();
        }
        if (following.isEmpty()) {
            return "booking.cancelled";
        }
        return series.cancel(following, actor).stay() == 0 ? "booking.cancelled.series" : "booking.cancelled.some";
    }
}
