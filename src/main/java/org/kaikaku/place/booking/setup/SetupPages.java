package org.kaikaku.place.booking.setup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kaikaku.place.booking.facility.Facility;
import org.kaikaku.place.booking.resident.BookingDays;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
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

/** The facilities that somebody decides about; one of them, as it is let. */
@Controller
@RequestMapping("/staff/places")
class SetupPages {
    private final SetupDesk desk;
    private final ShowFacility show;
    private final ChangeFacilities change;
    private final ShowRefusals refusals;
    private final Clock clock;

    SetupPages(SetupDesk desk, ShowFacility show, ChangeFacilities change, ShowRefusals refusals, Clock clock) {
        this.desk = desk;
        this.show = show;
        this.change = change;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        var divisions = desk.divisions(actor).stream()
                .map(division -> new SetupView.Division("/staff/places/new/" + division.key(), division.name()))
                .toList();
        if (divisions.isEmpty()) {
            throw new SetupDesk.NothingHere();
        }
        var theirs = change.directory().facilities().stream()
                .filter(facility -> desk.decides(actor, facility))
                .map(this::facility)
                .toList();
        return Pages.show("place/booking/setup", new SetupView(theirs, divisions));
    }

    private SetupView.Facility facility(Facility facility) {
        var path = "/staff/places/" + facility.key();
        return new SetupView.Facility(
                path,
                facility.name(),
                facility.rooms().stream()
                        .map(room -> new SetupView.Room(
                                path + "/rooms/" + room.key(),
                                room.name(),
                                room.people(),
                                room.bands().stream().map(band -> band.shown()).toList()))
                        .toList(),
                facility.closes() == null ? null : BookingDays.date(facility.closes()),
                facility.gone(LocalDate.ofInstant(clock.instant(), City.ZONE)));
    }

    @GetMapping("/new/{division}")
    ModelAndView begin(@PathVariable String division, Actor actor) {
        actor.must(Right.DECIDE, division);
        return Pages.show(
                ShowFacility.FORM, show.fresh(division, FacilityForm.empty(), change.newest(), Refusals.NONE));
    }

    /** A facility without a room is let to nobody: rooms are added on its page. */
    @PostMapping("/new/{division}")
    ModelAndView add(
            @PathVariable String division,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            RedirectAttributes flash) {
        actor.must(Right.DECIDE, division);
        var facility = new LinkedHashMap<String, Object>();
        facility.put("key", SetupKeys.fresh("place"));
        facility.put("division", division);
        return save(facility, sent, actor, flash, (form, read, why) -> show.fresh(division, form, read, why));
    }

    @GetMapping("/{facility}")
    ModelAndView page(@PathVariable String facility, Actor actor) {
        desk.facility(actor, facility);
        return Pages.show(ShowFacility.FORM, show.stands(facility));
    }

    @PostMapping("/{facility}")
    ModelAndView save(
            @PathVariable String facility,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            RedirectAttributes flash) {
        desk.facility(actor, facility);
        return save(written(facility), sent, actor, flash, (form, read, why) -> show.typed(facility, form, read, why));
    }

    /** As the newest version writes it. */
    private Map<String, Object> written(String facility) {
        return change.text().facility(facility).orElseThrow(SetupDesk.NothingHere::new);
    }

    /** The page again, with what was typed. */
    private interface Again {
        FacilityFormView of(FacilityForm form, String read, Refusals why);
    }

    private ModelAndView save(
            Map<String, Object> before,
            MultiValueMap<String, String> sent,
            Actor actor,
            RedirectAttributes flash,
            Again again) {
        var typed = new Typed(sent, new LinkedHashMap<>());
        var written = FacilityForm.read(typed, before);
        var prices = new LinkedHashMap<String, Integer>();
        FacilityForm.prices(typed, written, prices);
        var read = ShowRefusals.read(typed);
        var form = new FacilityForm(sent, typed.problems());
        if (!typed.problems().isEmpty()) {
            return Pages.mend(ShowFacility.FORM, again.of(form, read, Refusals.NONE));
        }
        var key = String.valueOf(before.get("key"));
        var result = change.change(
                read,
                text -> {
                    text.put(key, written);
                    prices.forEach(text::putPriceOfThing);
                },
                actor);
        if (result instanceof ChangeFacilities.Result.Done) {
            flash.addFlashAttribute("flash", "booking.setup.done");
            return Pages.go("/staff/places");
        }
        return refusals.answer(ShowFacility.FORM, result, why -> again.of(form, read, why));
    }
}
