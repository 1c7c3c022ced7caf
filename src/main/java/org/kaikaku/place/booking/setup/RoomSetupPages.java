package org.kaikaku.place.booking.setup;

import java.util.LinkedHashMap;
import org.kaikaku.place.booking.facility.Facility;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One room of a facility: added, changed, or let no more. */
@Controller
@RequestMapping("/staff/places/{facility}/rooms")
class RoomSetupPages {
    private static final String FORM = "place/booking/setup-room";

    private final SetupDesk desk;
    private final ChangeFacilities change;
    private final ShowRefusals refusals;

    RoomSetupPages(SetupDesk desk, ChangeFacilities change, ShowRefusals refusals) {
        this.desk = desk;
        this.change = change;
        this.refusals = refusals;
    }

    @GetMapping("/new")
    ModelAndView begin(@PathVariable String facility, Actor actor) {
        var found = desk.facility(actor, facility);
        return Pages.show(FORM, view(found, "", RoomForm.empty(), change.newest(), Refusals.NONE));
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String facility,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            RedirectAttributes flash) {
        return save(desk.facility(actor, facility), "", sent, actor, flash);
    }

    @GetMapping("/{room}")
    ModelAndView page(@PathVariable String facility, @PathVariable String room, Actor actor) {
        var found = desk.facility(actor, facility);
        var form = form(found, room);
        return Pages.show(FORM, view(found, room, form, change.newest(), Refusals.NONE));
    }

    @PostMapping("/{room}")
    ModelAndView save(
            @PathVariable String facility,
            @PathVariable String room,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            RedirectAttributes flash) {
        var found = desk.facility(actor, facility);
        SetupDesk.room(found, room);
        return save(found, room, sent, actor, flash);
    }

    private RoomForm form(Facility facility, String room) {
        return RoomForm.of(SetupDesk.room(facility, room), change.text().price(room));
    }

    /** @param room empty for a new one */
    private ModelAndView save(
            Facility facility, String room, MultiValueMap<String, String> sent, Actor actor, RedirectAttributes flash) {
        var typed = new Typed(sent, new LinkedHashMap<>());
        var key = room.isEmpty() ? SetupKeys.fresh("room") : room;
        var written = RoomForm.read(typed, key, change.text().room(facility.key(), key));
        var price = RoomForm.price(typed, key);
        var read = ShowRefusals.read(typed);
        var form = new RoomForm(sent, typed.problems());
        if (!typed.problems().isEmpty()) {
            return Pages.mend(FORM, view(facility, room, form, read, Refusals.NONE));
        }
        var result = change.change(
                read,
                text -> {
                    text.putRoom(facility.key(), key, written);
                    text.putPrice(key, price);
                },
                actor);
        return answer(result, facility, room, form, read, flash);
    }

    @PostMapping("/{room}/end")
    ModelAndView end(
            @PathVariable String facility,
            @PathVariable String room,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            RedirectAttributes flash) {
        var found = desk.facility(actor, facility);
        var form = form(found, room);
        var typed = new Typed(sent, new LinkedHashMap<>());
        var read = ShowRefusals.read(typed);
        if (!typed.yes("sure")) {
            typed.wrong("sure", "sure.wrong");
            var mended = new RoomForm(form.sent(), typed.problems());
            return Pages.mend(FORM, view(found, room, mended, read, Refusals.NONE));
        }
        var result = change.change(
                read,
                text -> {
                    text.removeRoom(facility, room);
                    text.removePrice(room);
                },
                actor);
        return answer(result, found, room, form, read, flash);
    }

    private ModelAndView answer(
            ChangeFacilities.Result result,
            Facility facility,
            String room,
            RoomForm form,
            String read,
            RedirectAttributes flash) {
        if (result instanceof ChangeFacilities.Result.Done) {
            flash.addFlashAttribute("flash", "booking.setup.done");
            return Pages.go("/staff/places");
        }
        return refusals.answer(FORM, result, why -> view(facility, room, form, read, why));
    }

    private RoomFormView view(Facility facility, String room, RoomForm form, String read, Refusals why) {
        return new RoomFormView(
                "/staff/places/" + facility.key() + "/rooms" + (room.isEmpty() ? "" : "/" + room),
                !room.isEmpty(),
                facility.name(),
                form,
                change.directory().purposes().stream()
                        .map(purpose -> new RoomFormView.Choice(purpose.key(), purpose.name()))
                        .toList(),
                facility.rooms().stream()
                        .filter(other -> !other.key().equals(room))
                        .map(other -> new RoomFormView.Choice(other.key(), other.name()))
                        .toList(),
                read,
                why);
    }
}
