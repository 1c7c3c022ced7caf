package org.kaikaku.place.booking.resident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.letting.Refusal;
import org.kaikaku.place.booking.rules.RulesOfBooking;
import org.kaikaku.place.booking.use.BookEveryWeek;
import org.kaikaku.place.booking.use.BookRoom;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.use.Result;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.place.booking.user.BookingUsers;
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

/** One's own booking, and what is still to be said for it. */
@Controller
@RequestMapping("/my/bookings/{id}")
class MyBookingPage {
    private static final String PAGE = "place/booking/booking";

    private final OwnBookings own;
    private final BookingUsers users;
    private final Facilities facilities;
    private final ShowBooking show;
    private final BookRoom bookRoom;
    private final BookEveryWeek everyWeek;
    private final RulesOfBooking rules;

    MyBookingPage(
            OwnBookings own,
            BookingUsers users,
            Facilities facilities,
            ShowBooking show,
            BookRoom bookRoom,
            BookEveryWeek everyWeek,
            RulesOfBooking rules) {
        this.own = own;
        this.users = users;
        this.facilities = facilities;
        this.show = show;
        this.bookRoom = bookRoom;
        this.everyWeek = everyWeek;
        this.rules = rules;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id, Actor actor) {
        var booking = own.find(id, actor);
        var form = PlanForm.empty(booking.core().bands().size());
        return Pages.show(PAGE, show.show(booking, own.place(booking), form, actor));
    }

    /** Books, or only says what it would cost. */
    @PostMapping
    ModelAndView book(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "book") String act,
            Actor actor,
            RedirectAttributes flash) {
        var booking = own.find(id, actor);
        if (!(booking instanceof Booking.Held held)) {
            if (booking instanceof Booking.Waiting) {
                flash.addFlashAttribute("flash", "booking.offer.lapsed");
            }
            return Pages.go(OwnBookings.path(id));
        }
        var place = own.place(held);
        var form = PlanForm.read(
                sent, place, facilities.directory().purposes(), rules.today().repeats());
        var user = users.of(actor.account()).stream()
                .filter(one -> one.id().toString().equals(form.user()))
                .findFirst();
        if (user.isEmpty()) {
            form.problems().put("user", "booking.plan.user.wrong");
        }
        if (!form.problems().isEmpty() || act.equals("quote")) {
            var view = show.show(held, place, form, actor);
            return form.problems().isEmpty() ? Pages.show(PAGE, view) : Pages.mend(PAGE, view);
        }
        return book(held, place, form, user.orElseThrow(), actor, flash);
    }

    private ModelAndView book(
            Booking.Held held, Place place, PlanForm form, BookingUser user, Actor actor, RedirectAttributes flash) {
        var result = bookRoom.confirm(held, user, form.plan(), form.bands(), actor);
        if (result instanceof Result.Refused(var why)) {
            form.problems().put(why == Refusal.FULL ? "many" : "user", why.key());
            return Pages.withStatus(PAGE, show.show(held, place, form, actor), HttpStatus.CONFLICT);
        }
        if (form.weeks() == 1) {
            flash.addFlashAttribute("flash", "booking.done");
            return Pages.go(OwnBookings.path(held.core().id()));
        }
        var core = held.core();
        var weeks = everyWeek.after(
                core, form.weeks() - 1, place, core.bands().getFirst(), form.bands(), user, form.plan(), actor);
        return Pages.show("place/booking/repeated", repeated(held, place, weeks));
    }

    private static RepeatedView repeated(Booking.Held held, Place place, List<BookEveryWeek.Week> weeks) {
        var lines = new ArrayList<RepeatedView.Line>();
        lines.add(new RepeatedView.Line(
                BookingDays.date(held.core().day()),
                OwnBookings.path(held.core().id()),
                null));
        weeks.forEach(week -> lines.add(
                switch (week.result()) {
                    case Result.Done(var booking) ->
                        new RepeatedView.Line(
                                BookingDays.date(week.day()),
                                OwnBookings.path(booking.core().id()),
                                null);
                    case Result.Refused(var why) ->
                        new RepeatedView.Line(BookingDays.date(week.day()), null, why.key());
                }));
        return new RepeatedView(place.named(), lines);
    }
}
