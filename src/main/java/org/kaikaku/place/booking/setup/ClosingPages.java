package org.kaikaku.place.booking.setup;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Consumer;
import org.kaikaku.place.booking.resident.BookingDays;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The day from which a facility is there no more; said, said anew, and taken back. */
@Controller
@RequestMapping("/staff/places/{facility}")
class ClosingPages {
    private final SetupDesk desk;
    private final ShowFacility show;
    private final ChangeFacilities change;
    private final ShowRefusals refusals;

    ClosingPages(SetupDesk desk, ShowFacility show, ChangeFacilities change, ShowRefusals refusals) {
        this.desk = desk;
        this.show = show;
        this.change = change;
        this.refusals = refusals;
    }

    @PostMapping("/closing")
    ModelAndView close(
            @PathVariable String facility,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            RedirectAttributes flash) {
        desk.facility(actor, facility);
        var typed = new Typed(sent, new LinkedHashMap<>());
        var day = day(typed);
        if (!typed.yes("sure")) {
            typed.wrong("sure", "sure.wrong");
        }
        if (day.isEmpty() || !typed.problems().isEmpty()) {
            return Pages.mend(ShowFacility.FORM, show.closing(facility, typed, Refusals.NONE));
        }
        return answer(
                facility, typed, text -> text.close(facility, day.get()), actor, flash, "booking.setup.closes.done");
    }

    /** From today on: nobody can be told of yesterday. */
    private Optional<LocalDate> day(Typed typed) {
        var day = BookingDays.read(typed.line("closes")).filter(change::canCloseOn);
        if (day.isEmpty()) {
            typed.wrong("closes", "closes.wrong");
        }
        return day;
    }

    @PostMapping("/reopening")
    ModelAndView reopen(
            @PathVariable String facility,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            RedirectAttributes flash) {
        desk.facility(actor, facility);
        var typed = new Typed(sent, new LinkedHashMap<>());
        return answer(facility, typed, text -> text.keepOpen(facility), actor, flash, "booking.setup.reopen.done");
    }

    private ModelAndView answer(
            String facility,
            Typed typed,
            Consumer<FacilitiesText> how,
            Actor actor,
            RedirectAttributes flash,
            String done) {
        var result = change.change(ShowRefusals.read(typed), how, actor);
        if (result instanceof ChangeFacilities.Result.Done) {
            flash.addFlashAttribute("flash", done);
            return Pages.go("/staff/places");
        }
        return refusals.answer(ShowFacility.FORM, result, why -> show.closing(facility, typed, why));
    }
}
