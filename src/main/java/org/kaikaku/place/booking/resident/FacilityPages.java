package org.kaikaku.place.booking.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.facility.Wanted;
import org.kaikaku.place.booking.fee.Fees;
import org.kaikaku.place.booking.letting.Availability;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Which rooms there are and when they are free; nobody signs in to look, and nothing needs a script. */
@Controller
@RequestMapping("/facilities")
class FacilityPages {
    private final Facilities facilities;
    private final ShowFreeSlots show;
    private final Availability availability;
    private final Fees fees;

    FacilityPages(Facilities facilities, ShowFreeSlots show, Availability availability, Fees fees) {
        this.facilities = facilities;
        this.show = show;
        this.availability = availability;
        this.fees = fees;
    }

    @GetMapping
    ModelAndView search(@RequestParam Map<String, String> sent, @RequestParam(defaultValue = "") List<String> feature) {
        var first = show.first(sent.getOrDefault("day", ""));
        return Pages.show("place/booking/search", show.show(Wanted.read(sent, feature), first));
    }

    @GetMapping("/rooms/{room}")
    ModelAndView room(@PathVariable String room, @RequestParam(defaultValue = "") String day) {
        return Pages.show("place/booking/room", view(find(room), show.first(day)));
    }

    private RoomView view(Place place, LocalDate first) {
        var room = place.room();
        var facility = place.facility();
        var table = fees.on(first);
        var fee = table.rooms().get(room.key());
        var days = availability.of(List.of(place), BookingDays.week(first), false);
        var path = "/facilities/rooms/" + room.key() + "?day=";
        return new RoomView(
                room.key(),
                facility.name(),
                room.name(),
                facility.about(),
                facility.address(),
                facility.phone(),
                room.people(),
                facilities.directory().purposes().stream()
                        .filter(purpose -> room.serves(purpose.key()))
                        .map(purpose -> purpose.name())
                        .toList(),
                facility.features().stream().sorted().map(ShowFreeSlots::text).toList(),
                facility.equipment().stream()
                        .map(thing -> new RoomView.Lent(
                                thing.name(), thing.stock(), table.equipment().getOrDefault(thing.key(), 0)))
                        .toList(),
                fee == null
                        ? List.of()
                        : room.bands().stream()
                                .map(band -> new RoomView.Price(
                                        band.shown(), fee.bands().getOrDefault(band.key(), 0)))
                                .toList(),
                table.outside(),
                table.commercial(),
                table.source(),
                room.lottery() > 0,
                facility.closes() == null ? null : BookingDays.date(facility.closes()),
                BookingDays.date(first),
                days.stream().map(ShowFreeSlots::day).toList(),
                days.stream().flatMap(one -> waits(one).stream()).toList(),
                first.isAfter(facilities.day()) ? path + first.minusDays(BookingDays.WEEK) : null,
                path + first.plusDays(BookingDays.WEEK));
    }

    private static List<RoomView.Wait> waits(Availability.Day day) {
        return day.cells().stream()
                .filter(cell -> cell.state() == Availability.State.TAKEN)
                .map(cell -> new RoomView.Wait(
                        BookingDays.span(
                                day.place().room().slot(day.day(), cell.band()).from(),
                                day.place().room().slot(day.day(), cell.band()).until()),
                        "/my/bookings/new?room=" + day.place().room().key() + "&day=" + day.day() + "&band="
                                + cell.band().key()))
                .toList();
    }

    private Place find(String key) {
        return facilities
                .directory()
                .room(key)
                .filter(place -> !place.room().staff())
                .orElseThrow(NoSuchRoom::new);
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchRoom extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
