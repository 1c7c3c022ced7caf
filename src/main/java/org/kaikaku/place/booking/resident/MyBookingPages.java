package org.kaikaku.place.booking.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.letting.Letting;
import org.kaikaku.place.booking.letting.Refusal;
import org.kaikaku.place.booking.use.HoldRoom;
import org.kaikaku.place.booking.use.Result;
import org.kaikaku.place.booking.use.WaitForRoom;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.reservation.Reservations;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** What one has booked, and from a free time to a hold. */
@Controller
@RequestMapping("/my/bookings")
class MyBookingPages {
    private final Facilities facilities;
    private final BookingUsers users;
    private final Letting letting;
    private final Reservations reservations;
    private final HoldRoom holdRoom;
    private final WaitForRoom waitForRoom;
    private final ShowMyBookings showMine;

    MyBookingPages(
            Facilities facilities,
            BookingUsers users,
            Letting letting,
            Reservations reservations,
            HoldRoom holdRoom,
            WaitForRoom waitForRoom,
            ShowMyBookings showMine) {
        this.facilities = facilities;
        this.users = users;
        this.letting = letting;
        this.reservations = reservations;
        this.holdRoom = holdRoom;
        this.waitForRoom = waitForRoom;
        this.showMine = showMine;
    }

    @GetMapping
    ModelAndView mine(Actor actor) {
        return Pages.show("place/booking/mine", showMine.show(actor));
    }

    @GetMapping("/new")
    ModelAndView begin(@RequestParam Map<String, String> sent, Actor actor) {
        var asked = asked(sent);
        return Pages.show("place/booking/new", view(asked, actor, null));
    }

    @PostMapping
    ModelAndView hold(@RequestParam Map<String, String> sent, Actor actor) {
        var asked = asked(sent);
        var many = sent.getOrDefault("many", "1");
        int bands = many.matches("\\d{1,2}") ? Integer.parseInt(many) : 0;
        return switch (holdRoom.hold(asked.place(), asked.day(), asked.band(), bands, actor)) {
            case Result.Done(var held) -> Pages.go("/my/bookings/" + held.core().id());
            case Result.Refused(var why) -> refused(asked, actor, why);
        };
    }

    @PostMapping("/waits")
    ModelAndView await(@RequestParam Map<String, String> sent, Actor actor) {
        var asked = asked(sent);
        var user = users.of(actor.account()).stream()
                .filter(one -> one.id().toString().equals(sent.getOrDefault("user", "")))
                .findFirst();
        if (user.isEmpty()) {
            return Pages.mend("place/booking/new", view(asked, actor, Refusal.EXPIRED));
        }
        return switch (waitForRoom.await(asked.place(), asked.day(), asked.band(), user.get(), actor)) {
            case Result.Done(var waiting) ->
                Pages.go("/my/bookings/" + waiting.core().id());
            case Result.Refused(var why) -> refused(asked, actor, why);
        };
    }

    private ModelAndView refused(Asked asked, Actor actor, Refusal why) {
        return Pages.withStatus(
                "place/booking/new",
                view(asked, actor, why),
                why == Refusal.FULL ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private NewBookingView view(Asked asked, Actor actor, @Nullable Refusal refused) {
        var room = asked.place().room();
        var bands = room.bands();
        var first = room.from(asked.band(), 1);
        var own = users.of(actor.account());
        var why = refused == null ? refusal(asked, actor) : refused;
        int at = first.isEmpty() ? bands.size() : bands.indexOf(first.getFirst());
        var here = "/my/bookings/new?room=" + room.key() + "&day=" + asked.day() + "&band=" + asked.band();
        return new NewBookingView(
                room.key(),
                asked.place().named(),
                asked.day().toString(),
                BookingDays.date(asked.day()),
                asked.band(),
                BookingDays.spans(asked.place(), at),
                own.stream()
                        .filter(user -> user.valid(asked.day()))
                        .map(user -> new NewBookingView.User(
                                user.id().toString(), user.profile().name()))
                        .toList(),
                !own.isEmpty(),
                why == null ? null : why.key(),
                why == Refusal.FULL && !first.isEmpty(),
                "/facilities/rooms/" + room.key() + "?day=" + asked.day(),
                "/my/booking-users/new?next=" + UriUtils.encode(here, java.nio.charset.StandardCharsets.UTF_8));
    }

    private @Nullable Refusal refusal(Asked asked, Actor actor) {
        var bands = asked.place().room().from(asked.band(), 1);
        return letting.refusal(asked.place(), asked.day(), bands, actor.staff()).orElseGet(() -> {
            var slot = asked.place().room().slot(asked.day(), bands.getFirst());
            return reservations.free(List.of(slot)).isEmpty() ? Refusal.FULL : null;
        });
    }

    private record Asked(Place place, LocalDate day, String band) {}

    private Asked asked(Map<String, String> sent) {
        var place = facilities
                .room(sent.getOrDefault("room", ""))
                .filter(found -> !found.room().staff())
                .orElseThrow(NoSuchTime::new);
        var day = BookingDays.read(sent.getOrDefault("day", "")).orElseThrow(NoSuchTime::new);
        return new Asked(place, day, sent.getOrDefault("band", ""));
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchTime extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
