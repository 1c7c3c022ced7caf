package org.kaikaku.place.booking.resident;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.key.RoomKeys;
import org.kaikaku.place.booking.permit.PrintPermit;
import org.kaikaku.place.booking.letting.Availability;
import org.kaikaku.place.booking.use.BookEveryWeek;
import org.kaikaku.place.booking.use.BookRoom;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.use.Bookings;
import org.kaikaku.place.booking.use.ChangeBooking;
import org.kaikaku.place.booking.letting.Refusal;
import org.kaikaku.place.booking.use.Result;
import org.kaikaku.place.booking.rules.RulesOfBooking;
import org.kaikaku.place.booking.use.WaitForRoom;
import org.kaikaku.place.booking.user.BookingUser;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own booking: what is still to be said, changed, waited for or given back. */
@Controller
@RequestMapping("/my/bookings/{id}")
class MyBookingPage {
    private static final String PAGE = "place/booking/booking";

    private final Bookings bookings;
    private final BookingUsers users;
    private final Facilities facilities;
    private final ShowBooking show;
    private final BookRoom bookRoom;
    private final BookEveryWeek everyWeek;
    private final ChangeBooking change;
    private final WaitForRoom waitForRoom;
    private final Availability availability;
    private final RulesOfBooking rules;
    private final PrintPermit permit;
    private final RoomKeys keys;
    private final Clock clock;

    MyBookingPage(
            Bookings bookings,
            BookingUsers users,
            Facilities facilities,
            ShowBooking show,
            BookRoom bookRoom,
            BookEveryWeek everyWeek,
            ChangeBooking change,
            WaitForRoom waitForRoom,
            Availability availability,
            RulesOfBooking rules,
            PrintPermit permit,
            RoomKeys keys,
            Clock clock) {
        this.bookings = bookings;
        this.users = users;
        this.facilities = facilities;
        this.show = show;
        this.bookRoom = bookRoom;
        this.everyWeek = everyWeek;
        this.change = change;
        this.waitForRoom = waitForRoom;
        this.availability = availability;
        this.rules = rules;
        this.permit = permit;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id, Actor actor) {
        var booking = find(id, actor);
        var form = PlanForm.empty(booking.core().bands().size());
        return Pages.show(PAGE, show.show(booking, place(booking), form, actor));
    }

    /** Books, or only says what it would cost. */
    @PostMapping
    ModelAndView book(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "book") String act,
            Actor actor,
            RedirectAttributes flash) {
        if (!(find(id, actor) instanceof Booking.Held held)) {
            return Pages.go(path(id));
        }
        var place = place(held);
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
            return Pages.go(path(held.core().id()));
        }
        var core = held.core();
        var weeks = everyWeek.after(
                core.day(), form.weeks() - 1, place, core.bands().getFirst(), form.bands(), user, form.plan(), actor);
        return Pages.show("place/booking/repeated", repeated(held, place, weeks));
    }

    private static RepeatedView repeated(Booking.Held held, Place place, List<BookEveryWeek.Week> weeks) {
        var lines = new ArrayList<RepeatedView.Line>();
        lines.add(new RepeatedView.Line(
                BookingDays.date(held.core().day()), path(held.core().id()), null));
        weeks.forEach(week -> lines.add(
                switch (week.result()) {
                    case Result.Done(var booking) ->
                        new RepeatedView.Line(
                                BookingDays.date(week.day()),
                                path(booking.core().id()),
                                null);
                    case Result.Refused(var why) ->
                        new RepeatedView.Line(BookingDays.date(week.day()), null, why.key());
                }));
        return new RepeatedView(place.named(), lines);
    }

    @GetMapping("/times")
    ModelAndView times(@PathVariable UUID id, @RequestParam(defaultValue = "") String day, Actor actor) {
        return find(id, actor) instanceof Booking.Booked booked && booked.mayMove(rules.today(), clock.instant())
                ? Pages.show("place/booking/times", times(booked, day, null))
                : Pages.go(path(id));
    }

    @PostMapping("/time")
    ModelAndView move(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String to, Actor actor, RedirectAttributes flash) {
        if (!(find(id, actor) instanceof Booking.Booked booked)) {
            return Pages.go(path(id));
        }
        var parts = to.split("/", 2);
        var day = BookingDays.read(parts[0]).orElse(booked.core().day());
        return switch (change.move(booked, day, parts.length < 2 ? "" : parts[1], actor)) {
            case Result.Done _ -> {
                flash.addFlashAttribute("flash", "booking.moved");
                yield Pages.go(path(id));
            }
            case Result.Refused(var why) ->
                Pages.withStatus("place/booking/times", times(booked, day.toString(), why), HttpStatus.CONFLICT);
        };
    }

    private TimesView times(Booking.Booked booked, String asked, @Nullable Refusal why) {
        var place = place(booked);
        var today = facilities.day();
        var first = BookingDays.read(asked).filter(day -> !day.isBefore(today)).orElse(today);
        var path = path(booked.core().id());
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

    @GetMapping("/cancellation")
    ModelAndView cancellation(@PathVariable UUID id, Actor actor) {
        return find(id, actor) instanceof Booking.Booked booked && booked.mayCancel(rules.today(), clock.instant())
                ? Pages.show("place/booking/cancel", show.show(booked, place(booked), null, actor))
                : Pages.go(path(id));
    }

    @PostMapping("/cancellation")
    ModelAndView cancel(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        switch (find(id, actor)) {
            case Booking.Booked booked ->
                flash.addFlashAttribute(
                        "flash",
                        change.cancel(booked, actor) instanceof Result.Done
                                ? "booking.cancelled"
                                : Refusal.TOO_LATE.key());
            case Booking.Waiting waiting -> waitForRoom.leave(waiting, actor);
            case Booking.Held held -> change.letGo(held);
            case Booking.Cancelled _, Booking.Lapsed _ -> {}
        }
        return Pages.go(path(id));
    }

    @GetMapping("/booking.ics")
    ResponseEntity<String> calendar(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        if (!(find(id, actor) instanceof Booking.Booked booked)) {
            throw new NoSuchBooking();
        }
        var language = PageAdvice.language(request);
        var place = place(booked);
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

    /** There is none before the use is permitted. */
    @GetMapping("/permit.pdf")
    ResponseEntity<byte[]> permit(@PathVariable UUID id, Actor actor) {
        if (!(find(id, actor) instanceof Booking.Booked booked) || booked.user() == null) {
            throw new NoSuchBooking();
        }
        return users.find(booked.user())
                .flatMap(user -> permit.print(booked, place(booked), user, actor))
                .map(pdf -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, "application/pdf")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"permit.pdf\"")
                        .body(pdf))
                .orElseThrow(NoSuchBooking::new);
    }

    /** The code that opens the room, while the use is on. */
    @GetMapping("/key")
    ModelAndView key(@PathVariable UUID id, Actor actor) {
        if (!(find(id, actor) instanceof Booking.Booked booked)) {
            return Pages.go(path(id));
        }
        var place = place(booked);
        return Pages.show(
                "place/booking/key",
                KeyView.of(booked, place, keys.show(booked, place, actor), keys.log(booked, place), rules.today()));
    }

    /** Nothing tells what is another's from what is not there. */
    private Booking find(UUID id, Actor actor) {
        return Optional.of(id)
                .flatMap(bookings::find)
                .filter(booking -> show.isTheirs(booking, actor))
                .orElseThrow(NoSuchBooking::new);
    }

    private Place place(Booking booking) {
        return facilities.room(booking.core().room()).orElseThrow(NoSuchBooking::new);
    }

    private static String path(UUID id) {
        return "/my/bookings/" + id;
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchBooking extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
