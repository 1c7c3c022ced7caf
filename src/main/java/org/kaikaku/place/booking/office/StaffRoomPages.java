package org.kaikaku.place.booking.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.letting.Availability;
import org.kaikaku.place.booking.resident.BookingDays;
import org.kaikaku.place.booking.rules.RulesOfBooking;
import org.kaikaku.place.booking.use.BookRoom;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.use.Bookings;
import org.kaikaku.place.booking.use.ChangeBooking;
import org.kaikaku.place.booking.use.Plan;
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

/** Solo booths and meeting spaces of the city hall, booked by its own staff with one press; and how much each is used. */
@Controller
@RequestMapping("/staff/rooms")
class StaffRoomPages {
    private static final String PAGE = "place/booking/staff-rooms";
    private static final int WEEKS = 4;
    private static final int YEAR = 366;

    private final Facilities facilities;
    private final Availability availability;
    private final Bookings bookings;
    private final BookRoom bookRoom;
    private final ChangeBooking change;
    private final RulesOfBooking rules;
    private final Clock clock;

    StaffRoomPages(
            Facilities facilities,
            Availability availability,
            Bookings bookings,
            BookRoom bookRoom,
            ChangeBooking change,
            RulesOfBooking rules,
            Clock clock) {
        this.facilities = facilities;
        this.availability = availability;
        this.bookings = bookings;
        this.bookRoom = bookRoom;
        this.change = change;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView day(@RequestParam(defaultValue = "") String day, Actor actor) {
        return Pages.show(PAGE, view(BookingDays.read(day).orElse(facilities.day()), actor, null));
    }

    @PostMapping
    ModelAndView book(@RequestParam Map<String, String> sent, Actor actor, RedirectAttributes flash) {
        var place = facilities
                .room(sent.getOrDefault("room", ""))
                .filter(found -> found.room().staff())
                .orElseThrow(BookingDesk.LetsNothing::new);
        var day = BookingDays.read(sent.getOrDefault("day", "")).orElse(facilities.day());
        var plan = new Plan(actor.name(), "work", 1, false, false, Map.of(), "");
        var bands = place.room().from(sent.getOrDefault("band", ""), 1);
        return switch (bookRoom.book(place, day, bands, Booking.Kind.OFFICE, null, plan, actor)) {
            case Result.Done _ -> {
                flash.addFlashAttribute("flash", "booking.done");
                yield Pages.go("/staff/rooms?day=" + day);
            }
            case Result.Refused(var why) -> Pages.withStatus(PAGE, view(day, actor, why.key()), HttpStatus.CONFLICT);
        };
    }

    @PostMapping("/{id}/cancellation")
    ModelAndView cancel(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        var booked = bookings.find(id)
                .filter(found -> actor.account().equals(found.core().account()))
                .filter(Booking.Booked.class::isInstance)
                .map(Booking.Booked.class::cast)
                .filter(found -> facilities
                        .room(found.core().room())
                        .map(place -> place.room().staff())
                        .orElse(false))
                .orElseThrow(BookingDesk.LetsNothing::new);
        change.cancel(booked, actor);
        flash.addFlashAttribute("flash", "booking.cancelled");
        return Pages.go("/staff/rooms?day=" + booked.core().day());
    }

    private StaffRoomsView view(LocalDate day, Actor actor, @Nullable String problem) {
        var places = facilities.directory().places().stream()
                .filter(place -> place.room().staff())
                .toList();
        var used = used(places);
        return new StaffRoomsView(
                day.toString(),
                BookingDays.date(day),
                day.minusDays(1).toString(),
                day.plusDays(1).toString(),
                !given(places, day),
                next(places, day),
                availability.of(places, List.of(day), true).stream()
                        .map(one -> row(one, used))
                        .toList(),
                bookings.of(actor.account(), List.of(), clock.instant()).stream()
                        .filter(Booking.Booked.class::isInstance)
                        .flatMap(one -> facilities.room(one.core().room()).stream()
                                .map(place -> new StaffRoomsView.Mine(
                                        one.core().id(),
                                        place.room().name(),
                                        BookingDays.span(
                                                one.core().from(), one.core().until()))))
                        .toList(),
                rules.today().staff().atOnce(),
                rules.today().staff().aDay(),
                problem);
    }

    private boolean given(List<Place> places, LocalDate day) {
        var today = facilities.day();
        return places.stream().anyMatch(place -> place.given(day, today));
    }

    /** After a day; where none comes any more, from today on. */
    private StaffRoomsView.@Nullable Next next(List<Place> places, LocalDate day) {
        var today = facilities.day();
        return Stream.of(day.plusDays(1), today)
                .flatMap(from -> from.datesUntil(from.plusDays(YEAR)))
                .filter(one -> given(places, one))
                .findFirst()
                .map(one -> new StaffRoomsView.Next(one.toString(), BookingDays.date(one)))
                .orElse(null);
    }

    private static StaffRoomsView.Row row(Availability.Day day, Map<String, Integer> used) {
        return new StaffRoomsView.Row(
                day.place().room().key(),
                day.place().room().name(),
                day.place().room().people(),
                used.getOrDefault(day.place().room().key(), 0),
                day.cells().stream()
                        .map(cell -> new StaffRoomsView.Cell(
                                cell.band().shown(), cell.band().key(), cell.state()))
                        .toList());
    }

    /** Percent by room: of the bands of the last weeks in which it was open, those that somebody had. */
    private Map<String, Integer> used(List<Place> places) {
        var today = facilities.day();
        var first = today.minusWeeks(WEEKS);
        var rooms = places.stream().map(place -> place.room().key()).toList();
        var had = bookings.used(rooms, first, today);
        return places.stream().collect(Collectors.toMap(place -> place.room().key(), place -> {
            long open = first.datesUntil(today).filter(place::open).count()
                    * place.room().bands().size();
            return open == 0 ? 0 : (int) (100L * had.getOrDefault(place.room().key(), 0) / open);
        }));
    }
}
