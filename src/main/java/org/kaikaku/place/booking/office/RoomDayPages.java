package org.kaikaku.place.booking.office;

import java.util.Map;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.resident.BookingDays;
import org.kaikaku.place.booking.resident.PlanForm;
import org.kaikaku.place.booking.use.BookRoom;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.use.Result;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendar of the counter: bookings by telephone, for the city itself, and closures stand in the same one as everybody's. */
@Controller
@RequestMapping("/staff/bookings")
class RoomDayPages {
    private final BookingDesk desk;
    private final Facilities facilities;
    private final ShowRoomDay show;
    private final ShowNewUse showNew;
    private final BookingUsers users;
    private final BookRoom bookRoom;

    RoomDayPages(
            BookingDesk desk,
            Facilities facilities,
            ShowRoomDay show,
            ShowNewUse showNew,
            BookingUsers users,
            BookRoom bookRoom) {
        this.desk = desk;
        this.facilities = facilities;
        this.show = show;
        this.showNew = showNew;
        this.users = users;
        this.bookRoom = bookRoom;
    }

    @GetMapping
    ModelAndView day(@RequestParam(defaultValue = "") String day, Actor actor) {
        var asked = BookingDays.read(day).orElse(facilities.day());
        return Pages.show("place/booking/office-day", show.show(desk.places(actor), asked, actor));
    }

    @GetMapping("/new")
    ModelAndView begin(@RequestParam Map<String, String> sent, Actor actor) {
        desk.places(actor);
        var place = desk.place(actor, sent.getOrDefault("room", ""));
        return Pages.show("place/booking/office-new", showNew.show(place, sent, PlanForm.empty(1), null));
    }

    @PostMapping
    ModelAndView book(@RequestParam Map<String, String> sent, Actor actor, RedirectAttributes flash) {
        desk.places(actor);
        var place = desk.place(actor, sent.getOrDefault("room", ""));
        var form = PlanForm.read(sent, place, facilities.directory().purposes(), 1);
        var kind = ShowNewUse.kind(sent);
        var user = kind == Booking.Kind.PUBLIC
                ? users.numbered(sent.getOrDefault("number", "")).orElse(null)
                : null;
        if (kind == Booking.Kind.PUBLIC && user == null) {
            form.problems().put("number", "booking.office.number.wrong");
        }
        var day = BookingDays.read(sent.getOrDefault("day", ""));
        if (day.isEmpty()) {
            form.problems().put("many", "booking.refused.no-such-time");
        }
        if (!form.problems().isEmpty()) {
            return Pages.mend("place/booking/office-new", showNew.show(place, sent, form, null));
        }
        var bands = place.room().from(sent.getOrDefault("band", ""), form.bands());
        return answer(
                bookRoom.book(place, day.orElseThrow(), bands, kind, user, form.plan(), actor),
                place,
                sent,
                form,
                flash);
    }

    private ModelAndView answer(
            Result result, Place place, Map<String, String> sent, PlanForm form, RedirectAttributes flash) {
        return switch (result) {
            case Result.Done(var booking) -> {
                flash.addFlashAttribute("flash", "booking.done");
                yield Pages.go("/staff/bookings/" + booking.core().id());
            }
            case Result.Refused(var why) ->
                Pages.withStatus(
                        "place/booking/office-new", showNew.show(place, sent, form, why.key()), HttpStatus.CONFLICT);
        };
    }
}
